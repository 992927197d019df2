import type { Outcome, Place } from '../model/index.ts';
import { readYaml } from '../yaml/index.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Settings of a file, and where it names what may not be there. */
export interface PlacedSettings {
  readonly settings: Settings;
  readonly places: Readonly<Partial<Record<'clinic' | 'theme', Place>>>;
}

/** Reads plainleaf.yaml. An empty file is fine: everything has a default. */
export function readSettings(text: string, file: string): Outcome<PlacedSettings> {
  if (/^\s*(?:#.*\s*)*$/.test(text)) return { ok: true, value: { settings: {}, places: {} }, problems: [] };
  const read = readYaml(text, file, settingsSchema);
  if (!read.ok) return read;
  const { value: settings, places } = read.value;
  const named = (['clinic', 'theme'] as const).filter((key) => settings[key] !== undefined);
  const value = { settings, places: Object.fromEntries(named.map((key) => [key, places.of([key])])) };
  return { ...read, value };
}
