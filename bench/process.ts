import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Job } from './contender.ts';
import type { ContenderId } from './contenders.ts';
import type { HeapResult, Request, RunResult } from './messages.ts';

/** A process of its own for one contender: stock react-pdf must not meet the shaper that Plainleaf puts into fonts. */
export function startProcess(id: ContenderId): ChildProcess {
  return fork(join(import.meta.dirname, 'runner.js'), [id], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production' },
    // what the other makers have to say of their own affairs is not ours
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

export function runJob(child: ChildProcess, job: Job): Promise<RunResult> {
  return ask<RunResult>(child, { type: 'job', job });
}

export async function askHeap(child: ChildProcess): Promise<number> {
  return (await ask<HeapResult>(child, { type: 'heap' })).heap;
}

function ask<Answer>(child: ChildProcess, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    const stopped = (code: number | null): void => {
      const error = said.split('\n').find((line) => /Error/.test(line)) ?? said.trim();
      reject(new Error(`A run ended with code ${code}. ${error}`));
    };
    child.stderr?.on('data', listen);
    child.once('exit', stopped);
    child.once('message', (answer) => {
      child.off('exit', stopped);
      child.stderr?.off('data', listen);
      resolve(answer as Answer);
    });
    child.send(request);
  });
}

export function stopProcess(child: ChildProcess): Promise<void> {
  if (!child.connected) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  });
}

/** A whole process: start, imports, fonts, one document, end. */
export async function coldRun(id: ContenderId, job: Job): Promise<RunResult> {
  const start = performance.now();
  const child = startProcess(id);
  const result = await runJob(child, job);
  await stopProcess(child);
  return { ...result, milliseconds: performance.now() - start, cpu: result.cpuSinceStart };
}
