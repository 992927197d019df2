import { describe, expect, it } from 'vitest';
import { guardUntagged } from '../../src/verify/index.ts';
import { place, prose, reading } from './reading.ts';
import { artifact, show, type Tag, type TinyPdf, tagged, tinyPdf } from './tiny-pdf.ts';

const TEXTS = ['Take 5 mg twice a day.', 'Drink water with it.', 'Call us: 555-0100.'] as const;
const FOOTER = show('Page 1 of 1', 20, 10);
const LINES = TEXTS.map((text, index) => show(text, 20, 150 - index * 30));
const TAGS: readonly Tag[] = TEXTS.map((_, index) => ({ type: 'P', kids: [index] }));

const TWIN = reading(
  tinyPdf({
    pages: [[...LINES.map((line, index) => tagged(index, line)), artifact(FOOTER)].join('\n')],
    tags: TAGS,
  }),
);

interface Change extends Partial<TinyPdf> {
  /** Content in place of each of the lines. */
  readonly lines?: readonly string[];
  /** Content behind everything. */
  readonly after?: string;
}

function problems({ lines = LINES, after = '', ...rest }: Change = {}) {
  const untagged = reading(tinyPdf({ pages: [[...lines, FOOTER, after].join('\n')], ...rest }));
  expect(untagged.structure).toBeNull();
  return guardUntagged(untagged, TWIN, prose(...TEXTS));
}

const [first = '', second = '', third = ''] = LINES;

describe('an untagged file that shows what its tagged twin shows', () => {
  it('has no problem', () => {
    expect(problems()).toEqual([]);
  });
});

describe('the guard of an untagged file finds', () => {
  it.each<[string, Change, string, RegExp, number | null]>([
    [
      'a line that is lost',
      { lines: [first, third] },
      'text/lost',
      /missing from page 1 .*“Drink water with it\.”/,
      2,
    ],
    [
      'a letter that is lost',
      { lines: [show('Take 5 g twice a day.', 20, 150), second, third] },
      'text/changed',
      /5 mg twice.*has become.*5 g twice/,
      1,
    ],
    [
      'a page without any text',
      { lines: [], pages: [''] },
      'text/lost',
      /missing from page 1 .*“Take 5 mg twice a day\.”/,
      1,
    ],
    ['a line that is there twice', { lines: [first, first, second, third] }, 'text/added', /“Take 5 mg/, 2],
    ['a text at the end', { after: show('Take 9 mg.', 20, 30) }, 'text/added', /“Take 9 mg\.”/, null],
    ['lines in another order', { lines: [second, first, third] }, 'text/', /“(?:Take|Drink)/, 1],
    ['a letter that copies as another', { toUnicode: { '5': '6' } }, 'text/changed', /“Take 6 mg/, 1],
    [
      'a text at another place',
      { lines: [first, show(TEXTS[1], 20, 100), third] },
      'text/changed',
      /does not look as/,
      2,
    ],
    [
      'a text in white',
      { lines: [first, `1 g ${second} 0 g`, third] },
      'text/changed',
      /“Drink .* does not look as/,
      2,
    ],
    ['a text under a box', { after: '0 g 0 110 200 30 re f' }, 'text/changed', /does not look as/, 2],
    ['a letter without ink', { emptyGlyphs: ['k'] }, 'text/changed', /does not look as/, 1],
    ['a font that is not embedded', { embed: false }, 'text/changed', /does not look as/, 1],
    ['a page of another size', { page: '/CropBox [0 0 200 190]' }, 'text/changed', /./, null],
  ])('%s', (_name, change, code, says, line) => {
    const [problem] = problems(change);
    expect(problem?.code).toMatch(new RegExp(`^${code}`));
    expect(problem?.severity).toBe('error');
    expect(problem?.message).toMatch(says);
    if (line !== null) expect(problem?.place).toEqual(place(line));
  });

  it('a page that is lost, and one that is too many', () => {
    const page = [...LINES, FOOTER].join('\n');
    const two = reading(tinyPdf({ pages: [page, page] }));
    expect(guardUntagged(two, TWIN, prose(...TEXTS)).map(({ code }) => code)).toEqual(['text/added']);
    const one = reading(tinyPdf({ pages: [page] }));
    expect(guardUntagged(one, two, prose(...TEXTS)).map(({ code }) => code)).toEqual(['text/lost']);
  });
});
