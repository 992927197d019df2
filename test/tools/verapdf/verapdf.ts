import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasCommand } from '../needs.ts';

export interface Verdict {
  readonly passed: boolean;
  readonly flavour: string;
  readonly file: string;
  /** How many checks veraPDF made; a verdict of none would prove nothing. */
  readonly checks: number;
  readonly failures: string;
}

/** Debian's libjaxb-java: Java 11 and later come without these classes. */
const JAXB = ['jaxb-runtime', 'jaxb-core', 'jaxb-impl', 'istack-commons-runtime', 'txw2', 'javax.activation']
  .map((name) => `/usr/share/java/${name}.jar`)
  .filter((path) => existsSync(path));

export const hasVeraPdf = (): boolean => hasCommand('java') && hasCommand('javac') && JAXB.length > 0;

/** To compile the validator to the last takes longer than to check the few files of a test. */
const JAVA_OPTIONS = ['-Xshare:auto', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] as const;

let classPath: string | undefined;

/** The veraPDF library travels inside the jar of the npm package @opendataloader/pdf. */
function compile(): string {
  if (classPath) return classPath;
  const library = join(import.meta.dirname, '../../../node_modules/@opendataloader/pdf/lib');
  const jar = readdirSync(library).find((name) => name.endsWith('.jar'));
  if (!jar) throw new Error(`no jar in ${library}`);
  const classes = mkdtempSync(join(tmpdir(), 'plainleaf-verapdf-'));
  const libraries = [join(library, jar), ...JAXB].join(':');
  const sources = ['Validate.java', 'CommandLine.java'].map((name) => join(import.meta.dirname, name));
  execFileSync('javac', ['-cp', libraries, '-d', classes, ...sources]);
  classPath = `${classes}:${libraries}`;
  return classPath;
}

/** Validates files against PDF/UA and PDF/A flavours such as `ua1` and `2a`, all in one Java process. */
export async function validate(
  flavours: readonly string[],
  files: readonly string[],
): Promise<readonly Verdict[]> {
  const { stdout } = await promisify(execFile)(
    'java',
    [...JAVA_OPTIONS, '-cp', compile(), 'Validate', flavours.join(','), ...files],
    { maxBuffer: 1 << 26 },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [verdict, flavour = '', file = '', checks = '0', failures = ''] = line.split('\t');
      return { passed: verdict === 'pass', flavour, file, checks: Number(checks), failures };
    });
}

/** A command that answers as the `verapdf` of its installer does, with veraPDF's own processor behind it. */
export function veraPdfCommand(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'plainleaf-verapdf-')), 'verapdf');
  writeFileSync(path, `#!/bin/sh\nexec java ${JAVA_OPTIONS.join(' ')} -cp '${compile()}' CommandLine "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}
