import { resolve } from 'node:path';
import { writeWhole } from '../../files/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { startProgress } from '../progress.ts';
import { certificate } from '../reports/certificate.ts';
import { toJson } from '../reports/json.ts';
import { describeVerified, sumUp } from '../reports/verified.ts';
import { verifiedRecord } from '../reports/verified-record.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { VerifiedFile } from '../verified-file.ts';
import { verifyFile } from '../verify-file.ts';

export interface VerifyOptions {
  readonly files: readonly string[];
  readonly transcript: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Path of the HTML page to write. */
  readonly certificate?: string;
}

/** Verifies each file; one that cannot be read does not stop the others. */
export async function runVerify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.certificate !== undefined && options.files.length > 1) {
    throw new UsageError('A certificate is of one file.', 'Name one PDF, or leave --certificate out.');
  }
  if (options.certificate !== undefined && !/\.html?$/i.test(options.certificate)) {
    throw new UsageError(
      `A certificate is a page of HTML, and “${options.certificate}” is not named like one.`,
      'Name it something.html.',
    );
  }
  const verified: VerifiedFile[] = [];
  const progress = startProgress(terminal, options.files.length);
  for (const file of options.files) {
    progress.step(file);
    verified.push(await verifyFile(file, terminal));
  }
  progress.stop();
  const [first] = verified;
  if (options.certificate !== undefined && first) {
    const page = certificate(first, terminal.now().toISOString().slice(0, 10));
    await writeWhole(resolve(terminal.cwd, options.certificate), Buffer.from(page, 'utf8'));
  }
  if (options.json) terminal.out(toJson({ files: verified.map(verifiedRecord) }));
  else {
    terminal.out(verified.map((one) => describeVerified(one, options, terminal.color)).join('\n'));
    if (verified.length > 1) terminal.out(`\n${sumUp(verified)}\n`);
  }
  if (options.certificate !== undefined && !options.quiet)
    terminal.err(`${options.certificate} is written.\n`);
  return exitCodeOf(verified);
}

/** Codes of files that are not there, or are no files. */
const MISNAMED: ReadonlySet<string> = new Set(['pdf/missing', 'pdf/folder']);

function exitCodeOf(verified: readonly VerifiedFile[]): ExitCode {
  const findings = verified.flatMap((one) => one.findings);
  if (findings.some(({ code }) => code === 'pdf/forbidden')) return EXIT.machine;
  if (findings.some(({ code }) => MISNAMED.has(code))) return EXIT.usage;
  return findings.some(({ severity }) => severity === 'error') ? EXIT.content : EXIT.done;
}
