import { createElement } from 'react';
import { expect, it, vi } from 'vitest';
import { captureConsole } from '../../src/tagged-pdf/console-capture.ts';
import { inTurn } from '../../src/tagged-pdf/in-turn.ts';
import { page, render, text, view } from './elements.ts';

const output = globalThis.console;

vi.hoisted(() => {
  // as in Node without a test runner: react-pdf keeps the function that it finds here when it is loaded
  globalThis.console.error = (...parts: unknown[]) => {
    process.stderr.write(`${parts.map(String).join(' ')}\n`);
  };
});

it('throws the error of the component that failed, and prints nothing', async () => {
  const written: string[] = [];
  const spy = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((chunk) => written.push(String(chunk)) > 0);
  const Broken = (): never => {
    throw new RangeError('no such food');
  };
  try {
    await expect(render(page({}, createElement(Broken)))).rejects.toThrow(new RangeError('no such food'));
    expect(written).toEqual([]);
  } finally {
    spy.mockRestore();
  }
  const { violations } = await render(page({}, text('P', 'the next document')));
  expect(violations).toEqual([]);
});

it('asks for a Document', async () => {
  await expect(render(view({}, text('P', 'x')))).rejects.toThrow('must be a Document');
});

it('hands over what a task prints, and only that', async () => {
  const messages: string[] = [];
  const spy = vi.spyOn(output, 'warn').mockImplementation(() => {});
  try {
    const outside = new Promise<void>((resolve) => {
      setTimeout(() => {
        output.warn('from elsewhere');
        resolve();
      }, 5);
    });
    const inside = captureConsole(
      (message) => messages.push(message),
      async () => {
        output.warn('height %d', 7);
        await outside;
        output.log('done');
      },
    );
    await inside;
    expect(messages).toEqual(['height 7', 'done']);
    expect(spy.mock.calls).toEqual([['from elsewhere']]);
    output.warn('after');
    expect(spy.mock.calls.at(-1)).toEqual(['after']);
  } finally {
    spy.mockRestore();
  }
});

it('gives the console back when a task fails', async () => {
  const before = output.error;
  await expect(
    captureConsole(
      () => {},
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  expect(output.error).toBe(before);
});

it('runs tasks one after the other, also after one that failed', async () => {
  const log: string[] = [];
  const task = (name: string, fails: boolean) => () => {
    log.push(`${name} begins`);
    return new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        log.push(`${name} ends`);
        if (fails) reject(new Error(name));
        else resolve();
      }, 3);
    });
  };
  const results = await Promise.allSettled([inTurn(task('a', true)), inTurn(task('b', false))]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});
