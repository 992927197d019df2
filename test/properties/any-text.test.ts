import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyText, handoutProse, readHandout, readLocale } from '../../src/content/index.ts';
import { buildHandout, openShelves } from '../../src/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Locale, Problem, Prose } from '../../src/model/index.ts';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { makeProject } from '../tools/project.ts';
import { readWithPdfJs } from '../tools/read-text.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { FIXTURES } from '../tools/warm-build.ts';
import { runs, timeFor } from './runs.ts';
import { anyCase, type Case, writeHandout } from './sample-handout.ts';

const FILE = 'content/handouts/sample/en.yaml';
const LOCALE = 'content/locales/en.yaml';
/** Cases in one handout: most of the time a build takes is the same for one text as for many. */
const TOGETHER = 25;
/** Longest that any one handout of these may take, in milliseconds, on a busy machine. */
const PATIENCE = 30_000;

// Combining signs stand on letters here: one on a digit is still refused with text/invisible, though nothing is lost.
/** What may be said of a text when it is laid out; everything else would be a letter lost. */
const MAY_BE_SAID = /^(?:text\/missing-glyph|layout\/text-overflow|layout\/too-tall)$/;

let root: string;
let locale: Locale;
beforeAll(() => {
  const fonts = 'fonts:\n  - [source-sans-3, noto-sans-arabic, noto-sans-sc-sample]\n';
  const english = readFileSync(join(REPOSITORY, LOCALE), 'utf8').replace(/^fonts:\n(?: .*\n)+/m, fonts);
  const han = (weight: string): Buffer =>
    readFileSync(join(FIXTURES, `fonts/NotoSansSC-sample_${weight}.ttf`));
  root = makeProject({
    [FILE]: '',
    [LOCALE]: english,
    'content/handouts/sample/dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg>',
    'content/fonts/noto-sans-sc-sample/400.ttf': han('400Regular'),
    'content/fonts/noto-sans-sc-sample/700.ttf': han('700Bold'),
  });
  const read = readLocale({ text: english, file: LOCALE, lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  locale = read.value;
});

/** The cases that a problem does not stand at. Each problem must stand at one, and have a code and a way out. */
function without(cases: readonly Case[], problems: readonly Problem[]): readonly Case[] {
  const { linesOf } = writeHandout(cases);
  const refused = new Set<Case>();
  for (const { code, place, message } of problems) {
    const at = [...linesOf].filter(([, [first, last]]) => {
      return place?.file === FILE && first <= place.line && place.line <= last;
    });
    expect(at, `${code} ${message} at ${place?.line}:${place?.column}`).toHaveLength(1);
    for (const [one] of at) {
      refused.add(one);
      // their names stand in one line of the page
      if (one.where === 'author') for (const other of cases) if (other.where === 'author') refused.add(other);
    }
  }
  return cases.filter((one) => !refused.has(one));
}

/** Letters and the spaces between them; what has no width is in no glyph. */
const letters = (text: string): string => text.replace(/[ \t\r\n\u00ad\u200c\u200d]/g, '');

interface Printed {
  readonly printed: number;
  readonly bytes: Uint8Array;
  readonly prose: readonly Prose[];
}

async function tryTogether(cases: readonly Case[]): Promise<Printed> {
  const name = { file: FILE, slug: 'sample', lang: 'en' };
  let fine = cases;
  for (;;) {
    const { yaml, linesOf } = writeHandout(fine);
    const read = readHandout({ ...name, text: yaml });
    if (!read.ok) {
      fine = without(fine, read.problems);
      continue;
    }
    const prose = handoutProse(localise(read.value, locale, null, bodyText(read.value), { nutrition: null }));
    for (const [one, lines] of linesOf) if (!one.raw) expectMeant(one, lines, prose);

    writeFileSync(join(root, FILE), yaml);
    const built = await buildHandout(
      { ...name, editions: ['handout'], papers: ['a4'], strict: false, today: '2026-11-24' },
      openShelves(root),
    );
    if (!built.ok) {
      expect(built.problems.filter(({ code }) => !MAY_BE_SAID.test(code))).toEqual([]);
      fine = without(fine, built.problems);
      continue;
    }
    const bytes = built.value[0]?.bytes ?? new Uint8Array();
    const reading = readPdf(bytes);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const spoken = transcript(reading.value).map(({ text }) => text);
    expect(letters(spoken.join(''))).toBe(letters(prose.map(({ text }) => text).join('')));
    return { printed: linesOf.size, bytes, prose };
  }
}

/** The model holds the text letter by letter, white space as one space. */
function expectMeant(
  { text, where }: Case,
  [first, last]: readonly [number, number],
  prose: readonly Prose[],
): void {
  // the names of authors stand in one line, at the place of the first
  const isNear = ({ place }: Prose): boolean =>
    where === 'author' || (first <= place.line && place.line <= last);
  const near = prose.filter(isNear).map((piece) => piece.text);
  const meant = text.replace(/[ \t\r\n]+/g, ' ').trim();
  expect(
    near.filter((piece) => piece.includes(meant)),
    JSON.stringify(meant),
  ).not.toEqual([]);
}

/** How often each letter stands in a text; forms that a reader takes for the same count as one. */
function count(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFKD').replace(/[\s\u00ad\u200c\u200d]/gu, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Another program finds every letter, too. Which stands where in lines of both directions is each reader's own guess. */
async function expectReadable({ bytes, prose }: Printed): Promise<void> {
  const file = join(root, 'sample.pdf');
  writeFileSync(file, bytes);
  const found = count((await readWithPdfJs(file)).join(''));
  const printed = prose.filter(({ role }) => role !== 'alt').map(({ text }) => text);
  for (const [letter, times] of count(printed.join('')))
    expect(found.get(letter) ?? 0, `${letter} for pdf.js`).toBeGreaterThanOrEqual(times);
}

describe('any text in any place', () => {
  it(
    'is on paper letter by letter, or is refused where it stands',
    async () => {
      let tried = 0;
      let printed = 0;
      let handouts = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyCase, { minLength: 1, maxLength: TOGETHER, size: 'max' }),
          async (cases) => {
            const start = performance.now();
            const result = await tryTogether(cases);
            expect(performance.now() - start).toBeLessThan(PATIENCE);
            printed += result.printed;
            tried += cases.length;
            handouts++;
            if (handouts % 10 === 1) await expectReadable(result);
          },
        ),
        runs(77),
      );
      expect(tried).toBeGreaterThan(100);
      // or this would try nothing
      expect(printed / tried).toBeGreaterThan(0.5);
    },
    timeFor(180_000),
  );
});
