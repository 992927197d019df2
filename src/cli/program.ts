import { Command } from 'commander';
import { packageVersion } from '../files/index.ts';
import { addApprove } from './commands/approve.parser.ts';
import { addBuild } from './commands/build.parser.ts';
import { addCheck } from './commands/check.parser.ts';
import { addCompletion } from './commands/completion.parser.ts';
import { addConfig } from './commands/config.parser.ts';
import { addDiff } from './commands/diff.parser.ts';
import { addDoctor } from './commands/doctor.parser.ts';
import { addEmail } from './commands/email.parser.ts';
import { addJobs } from './commands/jobs.parser.ts';
import { addMerge } from './commands/merge.parser.ts';
import { addNew } from './commands/new.parser.ts';
import { addPrint } from './commands/print.parser.ts';
import { addPrinters } from './commands/printers.parser.ts';
import { addRecall } from './commands/recall.parser.ts';
import { addRecords } from './commands/records.parser.ts';
import { addSchema } from './commands/schema.ts';
import { addTemplate } from './commands/template.parser.ts';
import { addTestSheet } from './commands/testsheet.parser.ts';
import { addVerify } from './commands/verify.parser.ts';
import { addWorker } from './commands/worker.parser.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** The whole command line. */
export function makeProgram(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  const program = new Command('plainleaf')
    .description(
      'Write a patient handout once, in YAML; print it in every edition and language your patients need.',
    )
    .version(packageVersion(), '-v, --version')
    .exitOverride()
    // `recall --version` is not ours
    .enablePositionalOptions()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showSuggestionAfterError()
    .showHelpAfterError('Run plainleaf --help, or plainleaf COMMAND --help, to see what there is.');
  const host = { program, terminal, exit };
  addNew(host);
  addBuild(host);
  addMerge(host);
  addEmail(host);
  addPrint(host);
  addPrinters(host);
  addJobs(host);
  addWorker(host);
  addRecall(host);
  addRecords(host);
  addCheck(host);
  addVerify(host);
  addApprove(host);
  addDiff(host);
  addSchema(host);
  addTemplate(host);
  addTestSheet(host);
  addConfig(host);
  addDoctor(host);
  addCompletion(host);
  return program;
}
