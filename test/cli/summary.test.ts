import { describe, expect, it } from 'vitest';
import type { WrittenFile } from '../../src/cli/building/results.ts';
import { summaryTable } from '../../src/cli/reports/summary.ts';

const file = (
  name: string,
  edition: string,
  pages: number,
  holds: 'pages' | 'sheets' = 'pages',
): WrittenFile => ({
  file: `out/knee/en/${name}`,
  slug: 'knee',
  lang: 'en',
  edition,
  paper: 'letter',
  holds,
  pages,
  size: 51_234,
});
const FILES = [
  file('handout-letter.pdf', 'handout', 5),
  file('booklet-letter.pdf', 'booklet', 12),
  file('booklet-letter-print.pdf', 'booklet', 6, 'sheets'),
];

describe('the table of a build', () => {
  it('has a row for each edition, with pages, and sheets when both sides are printed', () => {
    expect(summaryTable(FILES)).toBe(
      [
        'out/knee/en',
        '  edition  paper   pages  sheets    size  files',
        '  handout  letter      5       3   52 kB  handout-letter.pdf',
        '  booklet  letter     12       3  103 kB  booklet-letter.pdf, booklet-letter-print.pdf',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [60, '  edition  paper   pages  sheets    size'],
    [35, '  edition  paper   pages  sheets'],
    [25, '  edition  paper   pages'],
  ])('leaves out what matters least in a terminal of %i letters', (columns, heads) => {
    const lines = summaryTable(FILES, columns).split('\n');
    expect(lines[1]).toBe(heads);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('has a table for each handout and language', () => {
    const other = {
      ...file('handout-letter.pdf', 'handout', 1),
      lang: 'es',
      file: 'out/knee/es/handout-letter.pdf',
    };
    expect(summaryTable([...FILES, other]).match(/^out\/.*$/gm)).toEqual(['out/knee/en', 'out/knee/es']);
  });
});
