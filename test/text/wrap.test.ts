import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/text/wrap.ts';

describe('a text in lines', () => {
  it('breaks at spaces only, and fills lines', () => {
    expect(wrap('Take one tablet a day, with food and water.', 20)).toEqual([
      'Take one tablet a',
      'day, with food and',
      'water.',
    ]);
  });

  it('keeps a dose with its unit, and a citation with its sentence', () => {
    expect(wrap('No more than 4,000\u00a0IU a day [1, 4]', 17)).toEqual([
      'No more than',
      '4,000\u00a0IU a',
      'day [1, 4]',
    ]);
  });

  it.each(['-', '–', '☐', '2.', '3)'])(
    'never begins a line with %s, which would be a mark of a list',
    (mark) => {
      for (let columns = 8; columns < 30; columns++)
        for (const line of wrap(`Between one and ${mark} two there is room`, columns))
          expect(line.startsWith(`${mark} `), line).toBe(false);
    },
  );

  it('leaves an address whole, however long', () => {
    const address = `https://example.org/${'a'.repeat(80)}`;
    expect(wrap(`See ${address} now`, 30)).toEqual(['See', address, 'now']);
  });

  it('measures Chinese by the columns that it takes, and keeps marks off the start of a line', () => {
    const lines = wrap('维生素D帮助身体从食物中吸收钙质。大多数成年人每天需要600国际单位，请先问医生。', 20);
    expect(lines.join('')).toBe(
      '维生素D帮助身体从食物中吸收钙质。大多数成年人每天需要600国际单位，请先问医生。',
    );
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(stringWidth(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[，。、]/);
    }
    expect(lines.some((line) => line.endsWith('600'))).toBe(false);
  });
});
