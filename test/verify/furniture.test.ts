import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../src/model/index.ts';
import { guardText } from '../../src/verify/index.ts';
import { prose } from './reading.ts';
import { artifact, show, tagged, tinyPdf } from './tiny-pdf.ts';

const FURNITURE: Furniture = {
  allowed: ['Vitamin D', 'Nutrient', 'Take'],
  required: (page, pages) => [...(page > 1 ? ['Vitamin D'] : []), `Page ${page} of ${pages}`],
};

/** Problems of two pages with these artifacts each. */
function problems(first: readonly string[], second: readonly string[], wrap = artifact) {
  const lines = [first, second].map((texts) =>
    texts.map((text, index) => wrap(show(text, 20, 20 + index * 15))).join(' '),
  );
  const pages = lines.map((line, index) => `${tagged(0, show(`Text ${index}.`, 20, 150))} ${line}`);
  const tags = pages.map((_, page) => ({ type: 'P', kids: [0], page }));
  return guardText(tinyPdf({ pages, tags }), prose('Text 0.', 'Text 1.'), FURNITURE).map(
    ({ code, message }) => [code, message],
  );
}

const GOOD = [['Page 1 of 2'], ['Vitamin D', 'Page 2 of 2']] as const;

describe('furniture', () => {
  it('may be what is required and allowed, in any order and number', () => {
    expect(problems(...GOOD)).toEqual([]);
    expect(problems(['Nutrient', 'Page 1 of 2', 'Nutrient'], ['Page 2 ', 'of 2', 'Vita', 'min D'])).toEqual(
      [],
    );
  });

  it('must hold what is required on its page', () => {
    expect(problems(['Page 1 of 2'], ['Page 2 of 2'])).toEqual([
      ['text/furniture-missing', 'Page 2 does not show “Vitamin D” where it should.'],
    ]);
    expect(problems(['Page 2 of 2'], ['Vitamin D', 'Page 2 of 2']).map(([code]) => code)).toContain(
      'text/furniture-missing',
    );
  });

  it('must not hold a dose', () => {
    expect(problems(GOOD[0], [...GOOD[1], 'Take 50 mg'])).toEqual([
      ['text/in-artifact', 'Text on page 2 is marked as decoration: “50mg”.'],
    ]);
  });

  it('is not satisfied by a longer text that holds it', () => {
    const found = problems(['Page 1 of 22'], GOOD[1]);
    expect(found).toEqual([['text/in-artifact', 'Text on page 1 is marked as decoration: “2”.']]);
  });

  it('does not count when nobody can see it', () => {
    const hidden = problems(GOOD[0], GOOD[1], (content) => artifact(`3 Tr ${content} 0 Tr`)).map(
      ([code]) => code,
    );
    expect(hidden).toContain('text/furniture-missing');
    expect(hidden).toContain('text/invisible');
  });

  it('finds a way to cut the text even where the longest cut leads astray', () => {
    const furniture: Furniture = { allowed: ['ab', 'abc', 'cd'], required: () => [] };
    const page = `${tagged(0, show('Text.', 20, 150))} ${artifact(show('abcd', 20, 20))}`;
    const bytes = tinyPdf({ pages: [page], tags: [{ type: 'P', kids: [0] }] });
    expect(guardText(bytes, prose('Text.'), furniture)).toEqual([]);
  });
});
