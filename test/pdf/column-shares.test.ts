import { describe, expect, it } from 'vitest';
import { columnShares, lineWidth } from '../../src/pdf/index.ts';
import { createShaping } from '../../src/shaping/index.ts';

const room = { width: 520, fontSize: 11, padding: 14 };
const total = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);

describe('columnShares', () => {
  it('divides the whole width', () => {
    expect(
      total(
        columnShares(
          [
            ['a', 'b'],
            ['c', 'd e f'],
          ],
          room,
        ),
      ),
    ).toBeCloseTo(1, 9);
  });

  it('gives equal columns equal room', () => {
    const [first = 0, second = 0] = columnShares([['same', 'same']], room);
    expect(first).toBeCloseTo(second, 9);
  });

  it('gives more to the column with more to say', () => {
    const [first = 0, second = 0] = columnShares(
      [['Salt', 'Up to five grams a day, and less for children and for people with a weak heart or kidneys']],
      room,
    );
    expect(second).toBeGreaterThan(2 * first);
  });

  it('never makes a column narrower than its longest word', () => {
    const word = 'Electroencephalography';
    const [first = 0] = columnShares([[word, 'many words '.repeat(60)]], room);
    expect(first * room.width - room.padding).toBeGreaterThan(word.length * 0.6 * room.fontSize);
  });

  it('takes width where it saves lines', () => {
    // three long words that just do not fit side by side in half of the width, beside a short cell
    const rows = [['abcdefghijklmnopqrs tuvwxyzabcdefghijkl mnopqrstuvwxyz', 'Yes, and no']];
    const [first = 0] = columnShares(rows, room);
    expect(first * room.width - room.padding).toBeGreaterThan(54 * 0.46 * room.fontSize);
  });

  it('breaks Chinese between signs, not only at spaces', () => {
    const sentence = '维生素D帮助身体吸收钙这对骨骼和肌肉都很重要'.repeat(3);
    const [first = 0, second = 0] = columnShares(
      [
        ['钙', sentence],
        ['维生素', '鱼'],
      ],
      room,
    );
    expect(first * room.width).toBeGreaterThan(room.padding + 11);
    expect(second).toBeGreaterThan(first);
    expect(total([first, second])).toBeCloseTo(1, 9);
  });

  it('never makes a column narrower than a Korean word, which no line end parts', () => {
    const word = '골다공증환자들에게는';
    const [first = 0] = columnShares([[word, 'many words '.repeat(60)]], room);
    expect(first * room.width - room.padding).toBeGreaterThan(word.length * 0.6 * room.fontSize);
  });

  it('keeps words that belong together in one line, where there is room', () => {
    const words = 'Vitamin B12';
    const [first = 0] = columnShares([[words, 'many words '.repeat(60)]], room);
    expect(first * room.width - room.padding).toBeGreaterThan(words.length * 0.6 * room.fontSize);
    const narrow = columnShares([[words, 'Hydroxocobalamin']], { ...room, width: 170 });
    expect((narrow[0] ?? 0) * 170 - room.padding).toBeLessThan(words.length * 0.6 * room.fontSize);
  });

  it('measures words in the fonts that it is told: narrow letters take less', async () => {
    const fonts = ['source-sans-3'];
    await createShaping().load(fonts);
    const cells = [['Illinium', 'many words '.repeat(60)]];
    const [first = 0] = columnShares(cells, { ...room, fonts });
    const word = lineWidth('Illinium', { families: fonts, fontSize: room.fontSize });
    expect(first * room.width - room.padding).toBeGreaterThan(word);
    expect(columnShares(cells, room)[0]).toBeGreaterThan(first);
  });

  it('shares out what there is when nothing fits', () => {
    const shares = columnShares([['x'.repeat(80), 'y'.repeat(80)]], room);
    expect(shares).toEqual([0.5, 0.5]);
  });
});
