import { Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { workersWhenNeeded } from '../workers-when-needed.ts';
import { addBatchOptions, type BatchFlags, batchOptions } from './batch-options.ts';

interface EmailFlags extends BatchFlags {
  readonly send?: boolean;
  readonly encrypt?: boolean;
  readonly transport: 'smtp' | 'eml';
  readonly retryInDoubt?: boolean;
  readonly again?: boolean;
  readonly queue?: string | true;
  readonly detach?: boolean;
}

/** `plainleaf email HANDOUT --recipients CSV`: argv to options. */
export function addEmail({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('email')
    .description('mail a handout to each person of a list who agreed to that')
    .argument('<handout>', 'slug of the handout');
  addBatchOptions(command, 'id, email, email_ok, unencrypted_ok, name, lang, password …')
    .option('--send', 'send; without it the first mail is written for a look, and nothing is sent')
    .option('--encrypt', 'lock the attached PDF with a password for each person; passwords.csv holds them')
    .addOption(
      new Option('--transport <name>', 'smtp, or eml: files for your own way of sending')
        .choices(['smtp', 'eml'])
        .default('smtp'),
    )
    .option('--retry-in-doubt', 'mail those again that the server may have taken; somebody may get it twice')
    .option('--again', 'mail everybody once more, though a batch was made from the same')
    .option('--queue [address]', 'let workers send, on this machine and others (default: PLAINLEAF_QUEUE)')
    .option('--detach', 'with --queue: do not wait until all is sent')
    .action(async (handout: string, flags: EmailFlags) => {
      exit(await startEmail(handout, flags, terminal));
    });
}

/** @param batch the batch to go on with, where it is known. */
export async function startEmail(
  handout: string,
  flags: EmailFlags,
  terminal: Terminal,
  batch?: string,
): Promise<ExitCode> {
  const { runEmail } = await import('./email.runner.ts');
  const options = {
    ...(await batchOptions(handout, flags, batch)),
    send: !!flags.send,
    encrypt: !!flags.encrypt,
    transport: flags.transport,
    again: !!flags.again,
    retryInDoubt: !!flags.retryInDoubt,
    queue: flags.queue,
    detach: !!flags.detach,
  };
  // asked to stop, it finishes the mails that it has begun
  const workers = workersWhenNeeded(terminal.openWorkers);
  try {
    return await runEmail(options, terminal, workers);
  } finally {
    await workers.close();
  }
}
