import { type Command, Option } from 'commander';
import { describeSetting, parseSetting, SETTING_KEYS, type Settings } from '../../config/index.ts';
import { suggest } from '../suggest.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that build and check share. Each is one key of the settings. */
interface SharedFlags {
  readonly edition?: string;
  readonly lang?: string;
  readonly paper?: string;
  readonly clinic?: string;
  readonly theme?: string;
  readonly strict?: boolean;
  readonly set?: readonly string[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const joined = (value: string, before?: string): string =>
  before === undefined ? value : `${before},${value}`;

export function addSharedOptions(command: Command): Command {
  return command
    .addOption(new Option('-e, --edition <names>', 'editions, with commas, or all').argParser(joined))
    .addOption(new Option('-l, --lang <langs>', 'languages, with commas, or all').argParser(joined))
    .addOption(new Option('-p, --paper <names>', 'letter, a4 or all').argParser(joined))
    .option('-c, --clinic <name>', 'the clinic whose name and colours go on the page')
    .option('--theme <name>', 'the theme of the page')
    .option('--strict', 'findings of check count as errors')
    .addOption(
      new Option('--set <key=value>', 'any setting of plainleaf.yaml, for this run').argParser(collect),
    );
}

/** The flags as a layer of settings. Throws UsageError for a value that does not fit. */
export function settingsFromFlags(
  flags: SharedFlags & { readonly out?: string; readonly conformance?: string },
): Settings {
  const settings: Settings = {};
  for (const [key, value] of (flags.set ?? []).map(splitSetting))
    Object.assign(settings, parse(`--set ${key}`, key, value));
  for (const key of ['edition', 'lang', 'paper', 'clinic', 'theme', 'out', 'conformance'] as const) {
    const value = flags[key];
    if (value !== undefined) Object.assign(settings, parse(`--${key}`, key, value));
  }
  if (flags.strict) settings.strict = true;
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
