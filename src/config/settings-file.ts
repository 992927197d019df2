import type { Outcome } from '../model/index.ts';
import { readYaml } from '../yaml/index.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Reads plainleaf.yaml. An empty file is fine: everything has a default. */
export function readSettings(text: string, file: string): Outcome<Settings> {
  if (/^\s*(?:#.*\s*)*$/.test(text)) return { ok: true, value: {}, problems: [] };
  const read = readYaml(text, file, settingsSchema);
  return read.ok ? { ...read, value: read.value.value } : read;
}
