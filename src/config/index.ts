export { describeSetting, parseSetting, settingsFromEnvironment } from './environment.ts';
export { readSettings } from './settings-file.ts';
export {
  type FoldedSettings,
  foldSettings,
  SETTING_KEYS,
  type Settings,
  type SettingsLayer,
  settingsSchema,
} from './settings.ts';
