export { describeSetting, parseSetting, settingsFromEnvironment } from './environment.ts';
export {
  type FoldedSettings,
  foldSettings,
  SETTING_KEYS,
  type SettingKey,
  type SettingSource,
  type Settings,
  type SettingsLayer,
  type TracedSetting,
  traceSettings,
} from './settings.ts';
export { type PlacedSettings, readSettings } from './settings-file.ts';
