import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readPerson } from '../../content/index.ts';
import { MachineFailure } from '../../files/index.ts';
import type { Outcome, Person } from '../../model/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { askPerson } from './ask-person.ts';
import type { PersonSource } from './person-source.ts';

/** How problems name the file: its path could say who the patient is. */
const SHOWN_AS = '--for-file';

/** Bytes of the longest file of one person. */
const MOST = 64 * 1024;

/** Reads or asks whom a copy is for. Throws UsageError, MachineFailure. */
export async function hearPerson(source: PersonSource, terminal: Terminal): Promise<Outcome<Person>> {
  const text =
    source.type === 'questions' ? await askPerson(terminal) : await readSource(source.path, terminal);
  return readPerson(text, SHOWN_AS);
}

async function readSource(path: string, terminal: Terminal): Promise<string> {
  const bytes = path === '-' ? await terminal.input() : await readOrSay(resolve(terminal.cwd, path));
  if (bytes.length > MOST)
    throw new UsageError(
      'What --for-file names is too long for one person.',
      `It may have ${MOST / 1024} kB. For many people: plainleaf merge.`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError('What --for-file names is not written in UTF-8.', 'Save it as UTF-8.');
  }
}

/** Without the path in what is said. */
async function readOrSay(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
      throw new UsageError(
        'There is no such file as --for-file names.',
        'Give its path, or - for standard input.',
      );
    throw new MachineFailure(
      `The file that --for-file names could not be read (${code}).`,
      'Ask who may read it.',
    );
  }
}
