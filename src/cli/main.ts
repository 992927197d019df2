#!/usr/bin/env node
import process from 'node:process';

// React's development build takes twice the time; it decides when it is loaded
process.env.NODE_ENV ??= 'production';
// every command loads its own parts when it runs: help and completion need none of them
const { runCommandLine } = await import('./run.ts');

const write =
  (stream: NodeJS.WriteStream) =>
  (text: string): void => {
    stream.write(text);
  };

// `plainleaf … | head` closes the pipe early: that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  watched: process.stderr.isTTY === true && !process.env.CI,
  color: process.stderr.isTTY === true && !process.env.NO_COLOR,
  onInterrupt: (act) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, act);
  },
  out: write(process.stdout),
  err: write(process.stderr),
});
