import type { CommandHost } from '../command-host.ts';

interface RecallFlags {
  readonly before?: string;
  readonly version?: string;
  readonly notVersion?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly queue?: string | true;
}

/** `plainleaf recall HANDOUT --before VERSION`: argv to options. */
export function addRecall({ program, terminal, exit }: CommandHost): void {
  program
    .command('recall')
    .description('list who got an older version of a handout')
    .argument('<handout>', 'slug of the handout')
    .option('--before <version>', 'deliveries of a version before this one, such as 1.2.0')
    .option('--version <version>', 'deliveries of exactly this version')
    .option('--not-version <version>', 'deliveries of any other version than this one')
    .option('-o, --out <folder>', 'folder of the results (default: out)')
    .option('--queue [address]', 'also what workers of a queue have mailed (default: PLAINLEAF_QUEUE)')
    .option('--json', 'as JSON on stdout')
    .action(async (handout: string, flags: RecallFlags) => {
      const { runRecall } = await import('./recall.runner.ts');
      const { before, version, notVersion, out, json, queue } = flags;
      exit(
        await runRecall(
          { handout, before, exactly: version, not: notVersion, out, json: !!json, queue },
          terminal,
        ),
      );
    });
}
