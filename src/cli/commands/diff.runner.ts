import { basename, dirname, resolve } from 'node:path';
import { readHandout } from '../../content/index.ts';
import { compareHandouts } from '../../diff/index.ts';
import { encodingProblem, OutsideProject, openFiles, readText } from '../../files/index.ts';
import type { Handout, Outcome } from '../../model/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { changeRecord, describeChanges } from '../reports/changes.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface DiffOptions {
  /** Paths of two YAML files. */
  readonly old: string;
  readonly fresh: string;
  readonly json: boolean;
}

/** Compares two files. A difference is no fault: the exit code is 0 unless one of them cannot be read. */
export async function runDiff({ old, fresh, json }: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const before = await readOne(old, terminal);
  const after = await readOne(fresh, terminal);
  const problems = [before, after].flatMap((read) => (read.ok ? [] : read.problems));
  if (!before.ok || !after.ok) {
    if (json) terminal.out(toJson({ same: null, changes: [], problems: problems.map(problemRecord) }));
    else terminal.err(`${describeProblems(problems, terminal.color)}\n`);
    return EXIT.content;
  }
  const comparison = compareHandouts(before.value, after.value);
  const { changes, otherwise } = comparison;
  if (json) {
    const same = changes.length === 0 && !otherwise;
    terminal.out(toJson({ same, otherwise, changes: changes.map(changeRecord), problems: [] }));
  } else terminal.err(describeChanges(comparison, terminal.color));
  return EXIT.done;
}

async function readOne(path: string, { cwd }: Terminal): Promise<Outcome<Handout>> {
  const full = resolve(cwd, path);
  const name = basename(full);
  try {
    const text = await readText(openFiles(dirname(full)), name);
    if (text === null)
      throw new UsageError(`There is no file ${path}.`, 'Name two YAML files: the old and the new.');
    // a copy may have any name, and nothing that is compared depends on it
    return readHandout({ text, file: path, slug: 'handout', lang: 'en' });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof OutsideProject)
      throw new UsageError(`${path} is a link that leads elsewhere.`, 'Name the file itself.');
    return { ok: false, problems: [encodingProblem(error)] };
  }
}
