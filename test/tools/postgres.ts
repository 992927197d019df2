import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export interface Postgres {
  readonly url: string;
  /** All that is in it, and its log, as text. */
  dump(): string;
  /** Goes away as when somebody stops the service; what is being done is broken off. */
  stop(): Promise<void>;
  /** Comes back where it was. */
  start(): Promise<void>;
  /** Of a line of SQL, one row a line. */
  ask(sql: string): string;
  close(): Promise<void>;
}

const ROOT = '/usr/lib/postgresql';
/** Debian puts each version into a folder of its own. */
const [PROGRAMS = ''] = (existsSync(ROOT) ? readdirSync(ROOT) : [])
  .map((version) => join(ROOT, version, 'bin'))
  .filter((folder) => existsSync(join(folder, 'initdb')));

export const hasPostgres = (): boolean => PROGRAMS !== '';

/** Not root: PostgreSQL refuses to run as that. */
const NOBODY = 65_534;
const OWNER: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts a PostgreSQL of its own on loopback, in a folder of its own.
 * @param logged it writes down all that it is told, which must be fit for a log.
 */
export async function startPostgres({ logged = false } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-postgres-'));
  chmodSync(folder, 0o700);
  if (OWNER.uid) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'a');
  const run = (program: string, ...argv: readonly string[]): string =>
    execFileSync(join(PROGRAMS, program), argv, {
      ...OWNER,
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 2 ** 30,
    });
  run('initdb', '-D', data, '-U', 'plainleaf', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const start = async () => {
    const child = spawn(
      join(PROGRAMS, 'postgres'),
      [
        '-D',
        data,
        '-p',
        `${port}`,
        '-h',
        '127.0.0.1',
        '-k',
        folder,
        ...(logged ? ['-c', 'log_statement=all'] : []),
      ],
      { ...OWNER, cwd: folder, stdio: ['ignore', log, log] },
    );
    for (let tries = 0; tries < 200; tries++) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}.`);
      try {
        run('pg_isready', '-q', '-h', '127.0.0.1', '-p', `${port}`);
        return child;
      } catch {
        await wait(50);
      }
    }
    throw new Error(`PostgreSQL does not answer: ${readdirSync(folder).join()}`);
  };
  let child = await start();
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    // at once, but cleanly
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
    await ended;
  };
  const to = ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'plainleaf'];
  return {
    url: `postgres://plainleaf@127.0.0.1:${port}/postgres`,
    dump: () => run('pg_dumpall', ...to) + readFileSync(join(folder, 'log'), 'utf8'),
    ask: (sql) => run('psql', ...to, '-d', 'postgres', '-At', '-c', sql),
    stop,
    async start() {
      child = await start();
    },
    close: stop,
  };
}
