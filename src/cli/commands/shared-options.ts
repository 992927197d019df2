import { type Command, Option } from 'commander';

/** Flags that commands share. Each is one key of the settings. */
export interface SharedFlags {
  readonly edition?: string;
  readonly lang?: string;
  readonly paper?: string;
  readonly clinic?: string;
  readonly theme?: string;
  readonly strict?: boolean;
  readonly timeout?: string;
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
    .option('--timeout <seconds>', 'how long one handout may take (default: 60)')
    .addOption(
      new Option('--set <key=value>', 'any setting of plainleaf.yaml, for this run').argParser(collect),
    );
}
