import { describe, expect, it } from 'vitest';
import { marksOf } from '../reading.ts';
import { hex } from '../tiny-pdf.ts';

/** Left edge and baseline of each shown text: ink starts 50 thousandths to the right, pages are 200 points high. */
const places = (content: string) =>
  marksOf(content).map(({ text, box, size }) => {
    const left = Math.round((box.left - 0.05 * size) * 100) / 100;
    return [text, left, Math.round((200 - box.bottom) * 100) / 100, Math.round(size * 100) / 100];
  });

const A = hex('A');
const B = hex('B');

describe('text operators', () => {
  it.each([
    [
      'Td moves from the start of the line',
      `BT /F1 10 Tf 20 100 Td ${A} Tj 5 -12 Td ${B} Tj ET`,
      [
        ['A', 20, 100, 10],
        ['B', 25, 88, 10],
      ],
    ],
    [
      'TD sets the leading for T*',
      `BT /F1 10 Tf 20 100 TD 0 -14 TD ${A} Tj T* ${B} Tj ET`,
      [
        ['A', 20, 86, 10],
        ['B', 20, 72, 10],
      ],
    ],
    [
      'TL and ’ show on the next line',
      `BT /F1 10 Tf 12 TL 20 100 Td ${A} ' ${B} ' ET`,
      [
        ['A', 20, 88, 10],
        ['B', 20, 76, 10],
      ],
    ],
    ['” sets spacing, too', `BT /F1 10 Tf 12 TL 20 100 Td 0 3 ${hex('AB')} " ET`, [['AB', 20, 88, 10]]],
    ['Tm replaces all', `BT /F1 10 Tf 9 9 Td 2 0 0 2 30 40 Tm ${A} Tj ET`, [['A', 30, 40, 20]]],
    [
      'the width of a glyph moves on',
      `BT /F1 10 Tf 20 100 Td ${A} Tj ${B} Tj ET`,
      [
        ['A', 20, 100, 10],
        ['B', 25, 100, 10],
      ],
    ],
    [
      'numbers in TJ move back',
      `BT /F1 10 Tf 20 100 Td [${A} -200] TJ ${B} Tj ET`,
      [
        ['A', 20, 100, 10],
        ['B', 27, 100, 10],
      ],
    ],
    [
      'Tc adds to each glyph',
      `BT /F1 10 Tf 1 Tc 20 100 Td ${A} Tj ${B} Tj ET`,
      [
        ['A', 20, 100, 10],
        ['B', 26, 100, 10],
      ],
    ],
    [
      'Tw leaves codes of two bytes alone',
      `BT /F1 10 Tf 9 Tw 20 100 Td ${hex(' ')} Tj ${B} Tj ET`,
      [
        [' ', 19.5, 100, 10],
        ['B', 25, 100, 10],
      ],
    ],
    [
      'Tz stretches',
      `BT /F1 10 Tf 50 Tz 20 100 Td ${A} Tj 100 Tz ${B} Tj ET`,
      [
        ['A', 19.75, 100, 10],
        ['B', 22.5, 100, 10],
      ],
    ],
    ['Ts raises', `BT /F1 10 Tf 20 100 Td 4 Ts ${A} Tj ET`, [['A', 20, 104, 10]]],
    [
      'cm scales, q and Q keep and give back',
      `q 2 0 0 2 10 10 cm BT /F1 5 Tf ${A} Tj ET Q BT /F1 5 Tf ${B} Tj ET`,
      [
        ['A', 10, 10, 10],
        ['B', 0, 0, 5],
      ],
    ],
    [
      'flips give no other size',
      `q 1 0 0 -1 0 200 cm BT /F1 10 Tf 1 0 0 -1 20 100 Tm ${A} Tj ET Q`,
      [['A', 20, 100, 10]],
    ],
  ] as const)('%s', (_, content, expected) => {
    expect(places(content)).toEqual(expected);
  });

  it('turn text', () => {
    const [mark] = marksOf(`BT /F1 10 Tf 0 1 -1 0 100 50 Tm ${A} Tj ET`);
    expect(mark?.box.left).toBeCloseTo(93);
    expect(mark?.box.right).toBeCloseTo(100);
    expect(mark?.box.top).toBeCloseTo(145.5);
    expect(mark?.box.bottom).toBeCloseTo(149.5);
    expect(mark?.size).toBeCloseTo(10);
  });
});
