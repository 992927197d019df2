import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export interface RedisServer {
  readonly url: string;
  /** All that it keeps on the disk. */
  dump(): string;
  /** Ends at once, as when the machine kills it. */
  stop(): Promise<void>;
  /** Comes back with what it kept. */
  start(): Promise<void>;
  ask(...command: readonly string[]): string;
  close(): Promise<void>;
}

/** One that forgets nothing. */
const SAFE = ['--appendonly', 'yes', '--appendfsync', 'always'];

/** Starts a Redis of its own on loopback, in a folder of its own. */
export async function startRedis(settings: readonly string[] = SAFE): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-redis-'));
  const port = await freePort();
  const ask = (...command: readonly string[]): string =>
    execFileSync('redis-cli', ['-h', '127.0.0.1', '-p', `${port}`, ...command], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const start = async () => {
    const child = spawn(
      'redis-server',
      // compressed, a dump would hide what it holds
      [
        ...['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--rdbcompression', 'no'],
        ...settings,
      ],
      { stdio: 'ignore' },
    );
    for (let tries = 0; tries < 200; tries++) {
      if (child.exitCode !== null) throw new Error(`Redis ended with ${child.exitCode}.`);
      try {
        if (ask('PING') === 'PONG') return child;
      } catch {
        // not yet
      }
      await wait(50);
    }
    throw new Error('Redis does not answer.');
  };
  let child = await start();
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}/0`,
    dump() {
      ask('SAVE');
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
        .join('\n');
    },
    ask,
    stop,
    async start() {
      child = await start();
    },
    close: stop,
  };
}
