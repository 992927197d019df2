import { z } from 'zod';
import type { Outcome, Place } from '../model/index.ts';
import { readYaml } from '../yaml/index.ts';
import { type EmailSettings, emailSchema } from './email.ts';
import { type PrinterSettings, printersSchema } from './printers.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** What plainleaf.yaml holds. */
export interface SettingsFile<C> {
  readonly settings: Settings;
  /** Where it names what may not be there. */
  readonly places: Readonly<Partial<Record<'clinic' | 'theme', Place>>>;
  /** What it says of the rules of `check`. */
  readonly check?: C;
  readonly email?: EmailSettings;
  readonly printers?: Readonly<Record<string, PrinterSettings>>;
}

/** Reads plainleaf.yaml; `check` is the schema of its part about rules. An empty file is fine: everything has a default. */
export function readSettings<C>(
  text: string,
  file: string,
  check: z.ZodType<C> = z.never(),
): Outcome<SettingsFile<C>> {
  if (/^\s*(?:#.*\s*)*$/.test(text)) return { ok: true, value: { settings: {}, places: {} }, problems: [] };
  const read = readYaml(
    text,
    file,
    settingsSchema.extend({
      check: check.optional(),
      email: emailSchema.optional(),
      printers: printersSchema.optional(),
    }),
  );
  if (!read.ok) return read;
  const { value, places } = read.value;
  const { check: rules, email, printers, ...settings } = value;
  const named = (['clinic', 'theme'] as const).filter((key) => settings[key] !== undefined);
  return {
    ...read,
    value: {
      settings,
      places: Object.fromEntries(named.map((key) => [key, places.of([key])])),
      ...(rules ? { check: rules as C } : {}),
      ...(email ? { email } : {}),
      ...(printers ? { printers } : {}),
    },
  };
}
