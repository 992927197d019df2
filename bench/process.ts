import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Job } from './contender.ts';
import type { ContenderId } from './contenders.ts';

export interface RunResult {
  /** From the job to its finished bytes. */
  readonly milliseconds: number;
  /** Most memory the process held so far, MiB. */
  readonly peak: number;
  /** JavaScript memory still in use after a collection, MiB. */
  readonly heap: number;
  /** Bytes of the file. */
  readonly size: number;
  readonly pages: number;
}

/** A process of its own for one contender: stock react-pdf must not meet the shaper that Plainleaf puts into fonts. */
export function startProcess(id: ContenderId): ChildProcess {
  return fork(join(import.meta.dirname, 'runner.js'), [id], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

export function runJob(child: ChildProcess, job: Job): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number | null): void => reject(new Error(`A run ended with code ${code}.`));
    child.once('exit', stopped);
    child.once('message', (result) => {
      child.off('exit', stopped);
      resolve(result as RunResult);
    });
    child.send(job);
  });
}

export function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  });
}

/** Milliseconds of a whole process: start, imports, fonts, one document, end. */
export async function coldRun(id: ContenderId, job: Job): Promise<RunResult> {
  const start = performance.now();
  const child = startProcess(id);
  const result = await runJob(child, job);
  await stopProcess(child);
  return { ...result, milliseconds: performance.now() - start };
}
