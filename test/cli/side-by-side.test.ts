import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { EXIT, exitCodeOf } from '../../src/cli/exit-codes.ts';
import { sideBySide } from '../../src/cli/side-by-side.ts';
import type { Problem } from '../../src/model/index.ts';

it('runs so many at a time, each once', async () => {
  let running = 0;
  let most = 0;
  const seen: number[] = [];
  await sideBySide([30, 1, 1, 1, 1], 2, async (wait, index) => {
    most = Math.max(most, ++running);
    await setTimeout(wait);
    running--;
    seen[index] = wait;
  });
  expect(most).toBe(2);
  expect(seen).toEqual([30, 1, 1, 1, 1]);
});

it('begins nothing after a failure, and waits for what runs', async () => {
  const ended: number[] = [];
  const all = sideBySide([1, 2, 3, 4], 2, async (item) => {
    if (item === 1) throw new Error('one');
    await setTimeout(5);
    ended.push(item);
  });
  await expect(all).rejects.toThrow('one');
  expect(ended).toEqual([2]);
});

const problem = (code: string, severity: Problem['severity'] = 'error'): Problem => ({
  code,
  severity,
  message: '',
});

it.each([
  ['nothing', [], false, EXIT.done],
  ['a warning', [problem('a', 'warning')], false, EXIT.done],
  ['a warning that counts', [problem('a', 'warning')], true, EXIT.content],
  ['content', [problem('schema/x')], false, EXIT.content],
  ['a timeout before content', [problem('schema/x'), problem('limits/timeout')], false, EXIT.timeout],
  [
    'the machine before a timeout',
    [problem('limits/timeout'), problem('limits/memory')],
    false,
    EXIT.machine,
  ],
] as const)('the exit code of %s', (_name, problems, strict, code) => {
  expect(exitCodeOf(problems, { strict })).toBe(code);
});
