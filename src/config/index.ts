export { describeSetting, parseSetting, settingsFromEnvironment } from './environment.ts';
export {
  type FoldedSettings,
  foldSettings,
  SETTING_KEYS,
  type Settings,
  type SettingsLayer,
} from './settings.ts';
export { readSettings } from './settings-file.ts';
