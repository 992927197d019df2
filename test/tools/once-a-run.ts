import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does something once in a run of the tests, whichever of its processes comes first; the others wait for it and are told
 * the same. What failed fails for all.
 * @param make is given a folder of its own, and gives what all are told.
 */
export async function onceARun(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  // all processes of a run have the same parent, which started in this second
  const run = `${process.ppid}-${startOf(process.ppid)}`;
  const id = createHash('sha256').update(`${run} ${name}`).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `plainleaf-once-${id}`);
  const told = join(folder, 'told.json');
  if (isFirst(folder)) {
    const outcome = await make(join(folder, 'files')).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    writeFileSync(`${told}.tmp`, JSON.stringify(outcome));
    renameSync(`${told}.tmp`, told);
  }
  while (!existsSync(told)) await wait(100);
  const { value, error } = JSON.parse(readFileSync(told, 'utf8')) as { value?: string; error?: string };
  if (value === undefined) throw new Error(error);
  return value;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** When a process started, where the system says so: numbers of processes are used again. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
