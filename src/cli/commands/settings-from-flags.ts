import { describeSetting, parseSetting, SETTING_KEYS, type Settings } from '../../config/index.ts';
import { suggest } from '../../model/index.ts';
import { UsageError } from '../usage-error.ts';
import type { SharedFlags } from './shared-options.ts';

/** The flags as a layer of settings. Throws UsageError for a value that does not fit. */
export function settingsFromFlags(
  flags: SharedFlags & {
    readonly out?: string;
    readonly conformance?: string;
    readonly fit?: string;
    readonly press?: boolean;
  },
): Settings {
  const settings: Settings = {};
  for (const [key, value] of (flags.set ?? []).map(splitSetting))
    Object.assign(settings, parse(`--set ${key}`, key, value));
  for (const key of [
    'edition',
    'lang',
    'paper',
    'clinic',
    'theme',
    'conformance',
    'fit',
    'out',
    'timeout',
  ] as const) {
    const value = flags[key];
    if (value !== undefined) Object.assign(settings, parse(`--${key}`, key, value));
  }
  if (flags.strict) settings.strict = true;
  if (flags.press) settings.press = true;
  return settings;
}

function splitSetting(assignment: string): [string, string] {
  const at = assignment.indexOf('=');
  if (at < 1)
    throw new UsageError(`--set takes KEY=VALUE, not “${assignment}”.`, 'Such as --set theme=warm.');
  return [assignment.slice(0, at), assignment.slice(at + 1)];
}

function parse(flag: string, key: string, value: string): Settings {
  const known = SETTING_KEYS.find((candidate) => candidate === key);
  if (!known) throw new UsageError(`There is no setting “${key}”.`, suggest(key, SETTING_KEYS));
  const parsed = parseSetting(known, value);
  if (!parsed) throw new UsageError(`${flag} cannot be “${value}”.`, describeSetting(known));
  return parsed;
}
