export { type Calibration, calibrated } from './calibrated.ts';
export type { EmailSettings } from './email.ts';
export { describeSetting, parseSetting, settingsFromEnvironment } from './environment.ts';
export type { PrinterSettings } from './printers.ts';
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
export { readSettings, type SettingsFile } from './settings-file.ts';
