import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bodyText, handoutProse, readHandout, readLocale } from '../../src/content/index.ts';
import { buildHandout, openShelves } from '../../src/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Locale, Place, Problem, Prose } from '../../src/model/index.ts';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { makeProject } from '../tools/project.ts';
import { readWithPdfJs } from '../tools/read-text.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { FIXTURES } from '../tools/warm-build.ts';
import { type Case, writeHandout } from './sample-handout.ts';

/** Languages that texts are tried in, one written from the left and one from the right, and their locales. */
const LOCALES = { en: 'content/locales/en.yaml', ar: 'test/fixtures/locales/ar.yaml' } as const;
export type SampleLanguage = keyof typeof LOCALES;
export const SAMPLE_LANGUAGES = Object.keys(LOCALES) as readonly SampleLanguage[];

const fileOf = (lang: SampleLanguage): string => `content/handouts/sample/${lang}.yaml`;

/** What may be said of a text when it is laid out; everything else would be a letter lost. */
const MAY_BE_SAID = /^(?:text\/missing-glyph|layout\/text-overflow|layout\/too-tall)$/;

/** A project in which texts are tried. */
export interface Bench {
  readonly root: string;
  readonly locales: Readonly<Record<SampleLanguage, Locale>>;
}

/** Every language has all the fonts there are. */
export function openBench(): Bench {
  const han = (weight: string): Buffer =>
    readFileSync(join(FIXTURES, `fonts/NotoSansSC-sample_${weight}.ttf`));
  const root = makeProject({
    'content/handouts/sample/dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg>',
    'content/fonts/noto-sans-sc-sample/400.ttf': han('400Regular'),
    'content/fonts/noto-sans-sc-sample/700.ttf': han('700Bold'),
  });
  return { root, locales: { en: putLocale(root, 'en'), ar: putLocale(root, 'ar') } };
}

const FONTS: Readonly<Record<SampleLanguage, string>> = {
  en: '[source-sans-3, noto-sans-arabic, noto-sans-sc-sample]',
  ar: '[noto-sans-arabic, source-sans-3, noto-sans-sc-sample]',
};

function putLocale(root: string, lang: SampleLanguage): Locale {
  const text = readFileSync(join(REPOSITORY, LOCALES[lang]), 'utf8').replace(
    /^fonts:\n(?: .*\n)+/m,
    `fonts:\n  - ${FONTS[lang]}\n`,
  );
  const file = `content/locales/${lang}.yaml`;
  mkdirSync(join(root, 'content/locales'), { recursive: true });
  writeFileSync(join(root, file), text);
  const read = readLocale({ text, file, lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

type Lines = ReadonlyMap<Case, readonly [first: number, last: number]>;

/** The cases in whose lines a place is. */
const casesAt = (linesOf: Lines, place: Place | undefined, file: string) =>
  [...linesOf].filter(
    ([, [first, last]]) => place?.file === file && first <= place.line && place.line <= last,
  );

/** A text of raised or lowered letters alone is smaller than its place allows, and is refused for it. */
const mayBeSmall = ({ raw, marked }: Case): boolean =>
  raw || marked?.by === 'raised' || marked?.by === 'lowered';

/** An accent of Arabic may reach up to the line under a link in the text above, in the same colour: that is refused, too. */
const mayStandOnUnderline = ({ text, marked }: Case): boolean =>
  marked?.by === 'link' && /[\u064b-\u0652]/.test(text);

/** The cases that a problem does not stand at. Each problem must stand at one, and have a code and a way out. */
function without(cases: readonly Case[], problems: readonly Problem[], file: string): readonly Case[] {
  const { linesOf } = writeHandout(cases);
  const refused = new Set<Case>();
  for (const { code, place, message, hint } of problems) {
    const at = casesAt(linesOf, place, file);
    expect(at, `${code} ${message} at ${place?.line}:${place?.column}`).toHaveLength(1);
    expect([code, hint], message).toEqual([
      expect.stringMatching(/^[a-z0-9]+\/[a-z-]+$/),
      expect.stringMatching(/\w/),
    ]);
    for (const [one] of at) {
      refused.add(one);
      // their names stand in one line of the page
      if (one.where === 'author') for (const other of cases) if (other.where === 'author') refused.add(other);
    }
  }
  return cases.filter((one) => !refused.has(one));
}

/** Letters and the spaces between them; what has no width is in no glyph. */
const letters = (text: string): string => text.replace(/[ \t\r\n\u00ad\u200c]|\u200d|\ufe0e|\ufe0f/g, '');

export interface Printed {
  readonly printed: number;
  readonly bytes: Uint8Array;
  readonly prose: readonly Prose[];
}

/** Builds a handout of the cases in one language, without those that are refused where they stand. */
export async function tryTogether(
  { root, locales }: Bench,
  lang: SampleLanguage,
  cases: readonly Case[],
): Promise<Printed> {
  const file = fileOf(lang);
  const name = { file, slug: 'sample', lang };
  let fine = cases;
  for (;;) {
    const { yaml, linesOf } = writeHandout(fine);
    const read = readHandout({ ...name, text: yaml });
    if (!read.ok) {
      fine = without(fine, read.problems, file);
      continue;
    }
    const prose = handoutProse(
      localise(read.value, locales[lang], null, bodyText(read.value), { nutrition: null }),
    );
    for (const [one, lines] of linesOf) if (!one.raw) expectMeant(one, lines, prose);

    writeFileSync(join(root, file), yaml);
    const built = await buildHandout(
      { ...name, editions: ['handout'], papers: ['a4'], strict: false, today: '2026-11-24' },
      openShelves(root),
    );
    if (!built.ok) {
      const small = ({ code, place }: Problem): boolean =>
        code === 'type/min-size' && casesAt(linesOf, place, file).some(([one]) => mayBeSmall(one));
      const onUnderline = ({ code, place }: Problem): boolean =>
        code === 'text/invisible' && casesAt(linesOf, place, file).some(([one]) => mayStandOnUnderline(one));
      const wrong = built.problems.filter(
        (said) => !MAY_BE_SAID.test(said.code) && !small(said) && !onUnderline(said),
      );
      expect(wrong, wrong.map(({ code, message }) => `${code} ${message}`).join('\n')).toEqual([]);
      fine = without(fine, built.problems, file);
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
  { text, where, marked }: Case,
  [first, last]: readonly [number, number],
  prose: readonly Prose[],
): void {
  // the names of authors stand in one line, at the place of the first
  const isNear = ({ place }: Prose): boolean =>
    where === 'author' || (first <= place.line && place.line <= last);
  // Markdown takes some asterisks for bold and prints others, by what stands beside them
  const tidy = (one: string): string => (marked?.by === 'bold' ? one.replaceAll('*', '') : one);
  const near = prose.filter(isNear).map((piece) => tidy(piece.text));
  const meant = tidy(text.replace(/[ \t\r\n]+/g, ' ').trim());
  expect(
    near.filter((piece) => piece.includes(meant)),
    JSON.stringify(meant),
  ).not.toEqual([]);
}

/** How often each letter stands in a text; forms that a reader takes for the same count as one. */
function count(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFKD').replace(/[\s\u00ad\u200c]|\u200d|\ufe0e|\ufe0f/gu, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Another program finds every letter, too. Which stands where in lines of both directions is each reader's own guess. */
export async function expectReadable({ root }: Bench, { bytes, prose }: Printed): Promise<void> {
  const file = join(root, 'sample.pdf');
  writeFileSync(file, bytes);
  const found = count((await readWithPdfJs(file)).join(''));
  const printed = prose.filter(({ role }) => role !== 'alt').map(({ text }) => text);
  for (const [letter, times] of count(printed.join(''))) {
    // pdf.js itself takes these out of every line that holds right-to-left letters (its bidi.js)
    if (letter === '<' || letter === '>') continue;
    expect(found.get(letter) ?? 0, `${letter} for pdf.js`).toBeGreaterThanOrEqual(times);
  }
}
