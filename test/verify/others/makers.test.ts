import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectPdf, type PdfReading, readAloud } from '../../../src/verify/index.ts';
import { describeWith, hasCommand } from '../../tools/needs.ts';
import { reading } from '../reading.ts';
import { WORDS } from './article.ts';
import { MAKERS } from './makers.ts';

/** What each maker really lacks in what it claims, in the version that Debian 12 has; veraPDF agrees. */
const LACKS: Readonly<Partial<Record<keyof typeof MAKERS, readonly string[]>>> = {
  // its heading cells have no scope
  WeasyPrint: ['tags/header-scope'],
};

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[\s•◦▪–-]+/u)
    .filter(Boolean);

const names = Object.keys(MAKERS) as (keyof typeof MAKERS)[];

describe.each(names)('a PDF of %s', (name) => {
  const { present, make } = MAKERS[name];
  describeWith(name, present, 'as verify sees it', () => {
    let bytes: Uint8Array;
    let pdf: PdfReading;
    let spoken: readonly string[];
    beforeAll(async () => {
      bytes = await make();
      pdf = reading(bytes);
      spoken = readAloud(pdf).map(({ text }) => text);
    }, 90_000);

    it('has nothing wrong with it but what it claims and lacks', () => {
      const errors = inspectPdf(pdf).filter(({ severity }) => severity === 'error');
      expect([...new Set(errors.map(({ code }) => code))]).toEqual(LACKS[name] ?? []);
    });

    it('is read to the last word', () => {
      const heard = spoken.join(' ').replace(/\s+/g, ' ');
      for (const text of WORDS) if (!text.startsWith('Read more')) expect(heard).toContain(text);
      // WeasyPrint 57 tags a link after the paragraph it stands in
      expect(heard).toMatch(/Read more at (?:\. )?(?:\[Link: )?the vitamin D page/);
    });

    describeWith('poppler-utils', hasCommand('pdftotext'), 'beside pdftotext', () => {
      it('gives the same words', () => {
        const path = join(mkdtempSync(join(tmpdir(), 'plainleaf-others-')), 'article.pdf');
        writeFileSync(path, bytes);
        const theirs = words(execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }));
        const ours = words(
          readAloud({ ...pdf, structure: null })
            .map(({ text }) => text)
            .join('\n'),
        );
        expect(ours.toSorted()).toEqual(theirs.toSorted());
      });
    });
  });
});

describeWith('Chromium', MAKERS.Chromium.present, 'the tags of Chromium', () => {
  it('are told', async () => {
    const spoken = readAloud(reading(await MAKERS.Chromium.make())).map(({ text }) => text);
    expect(spoken).toEqual([
      'Heading 1: Vitamin D and your bones',
      'Adults need 600 IU (15 mcg) a day; after 70 it is 800 IU. Fifty-five “office” staff affirmed the flu – café.',
      'Heading 2: What to eat',
      'List with 3 items',
      'Salmon and tuna',
      'Milk with added vitamin D',
      'Egg yolk',
      'Read more at [Link: the vitamin D page (https://example.org/vitamin-d)].',
      'Table, 3 rows, 2 columns',
      'Column heading: Age',
      'Column heading: Dose',
      'Row heading: 19 to 70',
      'Cell, Dose, 19 to 70: 600 IU',
      'Row heading: Over 70',
      'Cell, Dose, Over 70: 800 IU',
      'Figure: A red square',
    ]);
  });
});
