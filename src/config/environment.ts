import { CONFORMANCE_NAMES, EDITION_NAMES, FIT_NAMES, PANEL_NAMES, PAPER_NAMES } from '../model/index.ts';
import { SETTING_KEYS, type SettingKey, type Settings, settingsSchema } from './settings.ts';

const NUMBERS: ReadonlySet<SettingKey> = new Set(['timeout', 'memory', 'paper_thickness']);
const SWITCHES: ReadonlySet<SettingKey> = new Set(['strict', 'press']);
const LISTS: ReadonlySet<SettingKey> = new Set(['edition', 'lang', 'paper']);

/** A text from a flag, `--set` or a variable as the value its key asks for. Null when it does not fit. */
export function parseSetting(key: SettingKey, text: string): Settings | null {
  const value = LISTS.has(key)
    ? text === 'all'
      ? text
      : text.split(',').flatMap((part) => part.trim() || [])
    : SWITCHES.has(key)
      ? ({ true: true, false: false, '1': true, '0': false } as Record<string, boolean>)[text]
      : NUMBERS.has(key)
        ? readNumber(text)
        : text;
  const parsed = settingsSchema.safeParse({ [key]: value });
  return parsed.success && value !== undefined ? parsed.data : null;
}

/** Digits and a decimal point; nothing that only a programmer would take for a number, such as 1e3 or 0x10. */
const readNumber = (text: string): number | undefined =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;

/** What a setting may be, in words. */
export function describeSetting(key: SettingKey): string {
  const values: { readonly [K in SettingKey]?: readonly string[] } = {
    edition: [...EDITION_NAMES, 'all'],
    paper: [...PAPER_NAMES, 'all'],
    conformance: CONFORMANCE_NAMES,
    fit: FIT_NAMES,
    panels: PANEL_NAMES,
    press: ['true', 'false'],
    strict: ['true', 'false'],
  };
  const names = values[key];
  return names ? `It may be ${names.join(', ')}.` : (settingsSchema.shape[key].description ?? '');
}

/** A variable that is set to something its key cannot take. */
export interface BadVariable {
  readonly name: string;
  readonly value: string;
}

/** Settings from PLAINLEAF_EDITION, PLAINLEAF_CLINIC and so on. */
export function settingsFromEnvironment(env: Readonly<Record<string, string | undefined>>): {
  readonly settings: Settings;
  readonly bad: readonly BadVariable[];
} {
  const settings: Settings = {};
  const bad: BadVariable[] = [];
  for (const key of SETTING_KEYS) {
    const name = `PLAINLEAF_${key.toUpperCase()}`;
    const value = env[name];
    if (!value) continue;
    const parsed = parseSetting(key, value);
    if (parsed) Object.assign(settings, parsed);
    else bad.push({ name, value });
  }
  return { settings, bad };
}
