import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, open, readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Who holds a batch. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, as the system counts it: numbers of processes are used again. */
  readonly started: string;
}

export type Lock =
  | { readonly held: true; release(): Promise<void> }
  | { readonly held: false; readonly by: Pick<Holder, 'host' | 'pid'> };

/**
 * Takes a folder for this process. The lock is as good as gone when its process ends, however it ends.
 *
 * Locks are numbered: the highest is the one that counts. Whoever finds it dead makes the next number, which only one
 * can, and is the holder if no higher one has come since; so nobody ever takes a lock away that has come to life again.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  for (;;) {
    const newest = Math.max(0, ...(await lockNumbers(folder)));
    const holder = newest > 0 ? await readHolder(lockPath(folder, newest)) : null;
    if (holder && isAlive(holder)) return { held: false, by: holder };
    const mine = newest + 1;
    if (!(await create(folder, mine))) continue;
    const numbers = await lockNumbers(folder);
    if (Math.max(...numbers) > mine) {
      await rm(lockPath(folder, mine), { force: true });
      continue;
    }
    for (const old of numbers) if (old < mine) await rm(lockPath(folder, old), { force: true });
    return { held: true, release: () => release(folder, mine) };
  }
}

/** Who works in a folder now; null where nobody does. Takes nothing. */
export async function holderOf(folder: string): Promise<Pick<Holder, 'host' | 'pid'> | null> {
  const newest = Math.max(0, ...(await lockNumbers(folder)));
  const holder = newest > 0 ? await readHolder(lockPath(folder, newest)) : null;
  return holder && isAlive(holder) ? { host: holder.host, pid: holder.pid } : null;
}

const NAME = /^lock-(\d+)$/;
const lockPath = (folder: string, number: number): string => join(folder, `lock-${number}`);

async function lockNumbers(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap((name) => Number(NAME.exec(name)?.[1] ?? Number.NaN) || []);
}

/** True for the only one who made it: a link, unlike a file, appears with all that it holds. */
async function create(folder: string, number: number): Promise<boolean> {
  const draft = join(folder, `draft-${randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(thisProcess()));
    await link(draft, lockPath(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}

/** It stays, with nobody in it: its number must not be given out again. */
async function release(folder: string, number: number): Promise<void> {
  const file = await open(lockPath(folder, number), 'w', 0o600);
  await file.close();
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const text = await readFile(path, 'utf8');
    return text === '' ? null : (JSON.parse(text) as Holder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const thisProcess = (): Holder => ({
  host: hostname(),
  pid: process.pid,
  started: startOf(process.pid) ?? '',
});

/** Of a process on another machine nobody here can tell: it counts as alive. */
function isAlive({ host, pid, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === null || started === '' || now === started;
}

/** When a process started, in ticks since the machine did; null where the system does not say. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name of the program may hold spaces and brackets: count from the last one
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot} ${ticks}`;
  } catch {
    return null;
  }
}
