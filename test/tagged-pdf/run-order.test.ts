import { expect, it } from 'vitest';
import type { TextLine, TextRun } from '../../src/tagged-pdf/node.ts';
import { orderRuns } from '../../src/tagged-pdf/run-order.ts';

/** `word:level`; a letter is 10 pt wide and a glyph of its own. Visual order. */
function lineOf(base: 'ltr' | 'rtl', ...runs: string[]): TextLine {
  return {
    string: '',
    box: { x: 0, y: 0, width: 500, height: 10 },
    runs: runs.map((entry): TextRun => {
      const [word = '', level = '0'] = entry.split(':');
      return {
        glyphs: Array.from(word),
        positions: Array.from(word, () => ({ xAdvance: 10 })),
        xAdvance: word.length * 10,
        attributes: { bidiLevel: Number(level), direction: base, link: 'x' },
      };
    }),
  };
}

/** Words in drawing order with the place where the pen stands for each. */
function drawn(line: TextLine): [string, number][] {
  let pen = 0;
  return orderRuns(line, (glyph) => glyph === ' ').runs.flatMap((run) => {
    const at = pen;
    pen += run.xAdvance ?? 0;
    if (!run.glyphs?.length) expect(run.attributes.link).toBeNull();
    return run.glyphs?.length ? [[run.glyphs.join(''), at] as [string, number]] : [];
  });
}

const LINES: [string, TextLine, [string, number][]][] = [
  [
    'left to right alone',
    lineOf('ltr', 'ab:0', 'cd:0'),
    [
      ['ab', 0],
      ['cd', 20],
    ],
  ],
  ['one run right to left', lineOf('rtl', 'ab:1'), [['ab', 0]]],
  [
    'two runs right to left',
    lineOf('rtl', 'cd:1', 'ab:1'),
    [
      ['ab', 20],
      ['cd', 0],
    ],
  ],
  [
    'Latin inside Arabic',
    lineOf('rtl', 'cc:1', 'BB:2', 'aa:1'),
    [
      ['aa', 40],
      ['BB', 20],
      ['cc', 0],
    ],
  ],
  [
    'Arabic inside Latin',
    lineOf('ltr', 'AA:0', 'cc:1', 'bb:1', 'DD:0'),
    [
      ['AA', 0],
      ['bb', 40],
      ['cc', 20],
      ['DD', 60],
    ],
  ],
  [
    'two Latin runs inside Arabic',
    lineOf('rtl', 'dd:1', 'BB:2', 'CC:2', 'aa:1'),
    [
      ['aa', 60],
      ['BB', 20],
      ['CC', 40],
      ['dd', 0],
    ],
  ],
  [
    'a space at the end that belongs to the line',
    lineOf('rtl', 'BB :2', 'aa:1'),
    [
      ['aa', 30],
      ['BB ', 10],
    ],
  ],
];

it.each(LINES)('draws %s in reading order, each run in its place', (_, line, expected) => {
  expect(drawn(line)).toEqual(expected);
});

it('tells the direction of each run and which ends the line', () => {
  const line = lineOf('rtl', 'cc:1', 'BB:2', 'aa:1');
  const { places } = orderRuns(line, () => false);
  expect(line.runs.map((run) => places.get(run))).toEqual([
    { rightToLeft: true, lastOfLine: true },
    { rightToLeft: false, lastOfLine: false },
    { rightToLeft: true, lastOfLine: false },
  ]);
});
