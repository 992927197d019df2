#!/usr/bin/env node
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';

// React's development build takes twice the time; it decides when it is loaded
process.env.NODE_ENV ??= 'production';
// every command loads its own parts when it runs: help and completion need none of them
const { runCommandLine } = await import('./run.ts');

const write =
  (stream: NodeJS.WriteStream) =>
  (text: string): void => {
    stream.write(text);
  };

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

// `plainleaf … | head` closes the pipe early: that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // once: whoever asks a second time does not want to wait for a file to be finished
  process.once(signal, () => interrupt.abort());
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  watched: process.stderr.isTTY === true && !process.env.CI,
  ...(process.stderr.columns ? { columns: process.stderr.columns } : {}),
  color: process.stderr.isTTY === true && !process.env.NO_COLOR,
  interrupted: interrupt.signal,
  openWorkers: async () => (await import('../workers/index.ts')).openWorkers(),
  ...(process.stdin.isTTY === true && process.stderr.isTTY === true ? { ask } : {}),
  input: async () => new Uint8Array(await buffer(process.stdin)),
  out: write(process.stdout),
  err: write(process.stderr),
});
