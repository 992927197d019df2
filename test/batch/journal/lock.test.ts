import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../src/batch/journal/lock.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'plainleaf-lock-'));

/** Another process that tries to take the lock. */
async function contender(folder: string): Promise<{ child: ChildProcess; answer: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-lock.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [answer] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, answer: answer.toString().trim() };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('lockFolder', () => {
  it('is held once, and given on when it is released', async () => {
    const folder = newFolder();
    const first = await lockFolder(folder);
    expect(first.held).toBe(true);
    expect(await lockFolder(folder)).toMatchObject({ held: false, by: { pid: process.pid } });
    if (first.held) await first.release();
    expect(await lockFolder(folder)).toMatchObject({ held: true });
  });

  it('dies with its process, and with nothing less', async () => {
    const folder = newFolder();
    const { child, answer } = await contender(folder);
    expect(answer).toBe('held');
    expect(await lockFolder(folder)).toMatchObject({ held: false, by: { pid: child.pid } });
    await end(child);
    expect(await lockFolder(folder)).toMatchObject({ held: true });
  });

  it('goes to one of many who find it dead at the same time', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    for (let round = 0; round < 3; round++) {
      const all = await Promise.all(Array.from({ length: 6 }, () => contender(folder)));
      const holders = all.filter(({ answer }) => answer === 'held');
      expect(holders).toHaveLength(1);
      for (const { child } of holders) await end(child);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('lock-'))).toHaveLength(1);
  });
});
