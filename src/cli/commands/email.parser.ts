import { Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { addSharedOptions, type SharedFlags } from './shared-options.ts';

/** `plainleaf email HANDOUT --recipients CSV`: argv to options. */
export function addEmail({ program, terminal, exit }: CommandHost): void {
  const command = program
    .command('email')
    .description('mail a handout to each person of a list who agreed to that')
    .argument('<handout>', 'slug of the handout');
  addSharedOptions(command)
    .requiredOption(
      '-r, --recipients <file>',
      'CSV in UTF-8: id, email, email_ok, unencrypted_ok, name, lang …',
    )
    .option('--send', 'send; without it the first mail is written for a look, and nothing is sent')
    .addOption(
      new Option('--transport <name>', 'smtp, or eml: files for your own way of sending')
        .choices(['smtp', 'eml'])
        .default('smtp'),
    )
    .option('-o, --out <folder>', 'folder for the results (default: out)')
    .option('--resume', 'go on with the newest batch that was made from the same')
    .option('--retry-in-doubt', 'mail those again that the server may have taken; somebody may get it twice')
    .option('--again', 'mail everybody once more, though a batch was made from the same')
    .option('--allow-unreviewed', 'also a handout that no clinician has signed; its pages say so')
    .option('--allow-expired', 'also a handout whose review is overdue')
    .option('--json', 'results as JSON on stdout')
    .option('-q, --quiet', 'print problems only')
    .action(
      async (
        handout: string,
        flags: SharedFlags & {
          recipients: string;
          send?: boolean;
          transport: 'smtp' | 'eml';
          out?: string;
          resume?: boolean;
          retryInDoubt?: boolean;
          again?: boolean;
          allowUnreviewed?: boolean;
          allowExpired?: boolean;
          json?: boolean;
          quiet?: boolean;
        },
      ) => {
        const [{ settingsFromFlags }, { runEmail }] = await Promise.all([
          import('./settings-from-flags.ts'),
          import('./email.runner.ts'),
        ]);
        const options = {
          handout,
          recipients: flags.recipients,
          settings: settingsFromFlags(flags),
          send: !!flags.send,
          transport: flags.transport,
          resume: !!flags.resume,
          again: !!flags.again,
          retryInDoubt: !!flags.retryInDoubt,
          permission: { unreviewed: !!flags.allowUnreviewed, expired: !!flags.allowExpired },
          json: !!flags.json,
          quiet: !!flags.quiet,
        };
        // asked to stop, it finishes the mails that it has begun
        const workers = await terminal.openWorkers();
        try {
          exit(await runEmail(options, terminal, workers));
        } finally {
          await workers.close();
        }
      },
    );
}
