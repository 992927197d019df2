import type { Command } from 'commander';
import { IN_QUEUE } from '../batches/in-queue.ts';
import type { BatchOptions } from '../batches/prepare.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

/** Flags of the commands that serve many people. */
export interface BatchFlags extends SharedFlags {
  readonly recipients: string;
  readonly out?: string;
  readonly resume?: boolean;
  readonly allowUnreviewed?: boolean;
  readonly allowExpired?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** @param columns what the list of recipients may hold, first what the command needs. */
export function addBatchOptions(command: Command, columns: string): Command {
  return addSharedOptions(command)
    .requiredOption('-r, --recipients <file>', `CSV in UTF-8: ${columns}`)
    .option('-o, --out <folder>', 'folder for the results (default: out)')
    .option('--resume', 'go on with the newest batch that was made from the same')
    .option('--allow-unreviewed', 'also a handout that no clinician has signed; its pages say so')
    .option('--allow-expired', 'also a handout whose review is overdue')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only');
}

/** Flags that say what one run does, not what the batch is. */
const OF_THE_RUN: ReadonlySet<string> = new Set([
  ...['recipients', 'out', 'resume', 'json', 'quiet'],
  ...['send', 'again', 'retryInDoubt', 'detach', IN_QUEUE],
]);

/** @param batch the batch to go on with, where it is known. */
export async function batchOptions(
  handout: string,
  flags: BatchFlags,
  batch?: string,
): Promise<BatchOptions> {
  const { settingsFromFlags } = await import('./settings-from-flags.ts');
  const kept = Object.entries(flags).filter(([name]) => !OF_THE_RUN.has(name));
  return {
    handout,
    recipients: flags.recipients,
    flags: Object.fromEntries(kept),
    batch,
    settings: settingsFromFlags(flags),
    resume: !!flags.resume,
    permission: { unreviewed: !!flags.allowUnreviewed, expired: !!flags.allowExpired },
    json: !!flags.json,
    quiet: !!flags.quiet,
  };
}
