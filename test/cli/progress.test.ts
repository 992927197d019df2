import { expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { IN_THIS_THREAD } from '../tools/project.ts';

function watchedBy(watched: boolean, seconds: readonly number[]): { terminal: Terminal; said: () => string } {
  let said = '';
  const clock = [...seconds];
  const terminal: Terminal = {
    cwd: '/',
    env: {},
    now: () => new Date((clock.shift() ?? 0) * 1000),
    watched,
    color: false,
    interrupted: new AbortController().signal,
    openWorkers: async () => IN_THIS_THREAD,
    out: () => {},
    input: async () => new Uint8Array(),
    err: (text) => {
      said += text;
    },
  };
  return { terminal, said: () => said };
}

it('draws a line over itself once work takes longer than a second, and takes it away at the end', () => {
  const { terminal, said } = watchedBy(true, [0, 0.5, 2]);
  const progress = startProgress(terminal, 2);
  progress.step('first');
  expect(said()).toBe('');
  progress.step('second');
  progress.stop();
  expect(said()).toBe('\r\u001B[K2 of 2  second\r\u001B[K');
});

it('says nothing where nobody watches', () => {
  const { terminal, said } = watchedBy(false, [0, 5]);
  const progress = startProgress(terminal, 1);
  progress.step('first');
  progress.stop();
  expect(said()).toBe('');
});
