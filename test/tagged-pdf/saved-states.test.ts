import { describe, expect, it } from 'vitest';
import { SavedStates } from '../../src/tagged-pdf/saved-states.ts';
import { h, page, render, type text, view } from './elements.ts';
import { readBack } from './read-back.ts';

/** Operators as they come out, for operators as react-pdf has them written. */
function written(...operators: string[]): string[] {
  const out: string[] = [];
  const states = new SavedStates((line) => out.push(line));
  for (const line of operators) states.write(line, line.slice(line.lastIndexOf(' ') + 1));
  expect(states.depth).toBe(0);
  return out;
}

describe('saves a state', () => {
  it('only when it changes', () => {
    expect(written('q', 'q', '0 0 9 9 re', 'f', 'Q', 'Q')).toEqual(['0 0 9 9 re', 'f']);
  });

  it('before the change, and restores it where react-pdf does', () => {
    expect(written('q', 'BT', 'ET', '1 0 0 scn', 'f', 'Q', 'f')).toEqual([
      'BT',
      'ET',
      'q',
      '1 0 0 scn',
      'f',
      'Q',
      'f',
    ]);
  });

  it('at the level that changes, whatever is saved around it', () => {
    expect(written('q', 'q', '1 w', 'Q', '2 w', 'q', 'W n', 'Q', 'Q')).toEqual([
      'q',
      '1 w',
      'Q',
      'q',
      '2 w',
      'q',
      'W n',
      'Q',
      'Q',
    ]);
  });

  it('never inside a text object, where that is forbidden', () => {
    expect(
      written('q', 'BT', '/F1 9 Tf 1 0 0 1 0 0 Tm', '3 Ts', '[<00>] TJ', '0 Ts', 'ET', 'Q'),
    ).not.toContain('q');
  });
});

it('keeps boxes within boxes below the 28 levels of PDF/A', async () => {
  const nested = Array.from({ length: 40 }).reduce<ReturnType<typeof text>>(
    (inner) => view({}, inner),
    h('TEXT', { structure: 'P', style: { backgroundColor: '#eeeeee' } }, 'deep'),
  );
  const { bytes, violations } = await render(page({}, nested));
  expect(violations).toEqual([]);
  const { streams } = await readBack(bytes);
  let depth = 0;
  let deepest = 0;
  for (const line of (streams[0] ?? '').split('\n')) {
    if (line === 'q') depth += 1;
    if (line === 'Q') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  expect(depth).toBe(0);
  expect(deepest).toBeLessThanOrEqual(28);
});
