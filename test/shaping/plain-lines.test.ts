import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { faceOf } from '../../src/shaping/install-shaper.ts';
import { plainBreaker } from '../../src/shaping/plain-lines.ts';
import { element, findAll, type LaidOutNode, layOut, loadFonts, shaping } from './lay-out.ts';
import { LATIN } from './samples.ts';

beforeAll(loadFonts);

const WIDTH = 200;
const SIZE = 12;

/** Runs with their letters and where each stands, in points. */
const runsOf = (text: LaidOutNode | undefined) =>
  (text?.lines ?? []).map(({ runs }) => runs.map(({ glyphs }) => describeRun(glyphs)));

function describeRun(glyphs: readonly unknown[]) {
  return glyphs.map((glyph) => {
    const cluster = shaping.glyphs.clusterOf(glyph);
    return [
      cluster?.text,
      cluster?.advanceWidth,
      cluster?.parts.flatMap((part) => part.glyphs.map(({ id }) => id)),
    ];
  });
}

/** The lines of react-pdf's layout beside those of the quick one, for many texts at once. */
async function both(texts: readonly string[]) {
  const [page] = await layOut(
    { language: 'en' },
    { size: [WIDTH, 14_000], style: { fontFamily: LATIN, fontSize: SIZE } },
    ...texts.map((text, index) => element('TEXT', { key: index }, text)),
  );
  const laidOut = findAll(page ? [page] : [], 'TEXT');
  const font = laidOut[0]?.lines?.[0]?.runs[0]?.attributes as { font: readonly object[]; features: unknown };
  const face = faceOf(font.font[0] ?? {});
  if (!face) throw new Error('no face');
  const breakLines = plainBreaker({ face, features: font.features, fontSize: SIZE, width: WIDTH });
  return texts.map((text, index) => ({
    text,
    quick: breakLines(text)?.map((runs) => runs.map(describeRun)) ?? null,
    whole: runsOf(laidOut[index]),
  }));
}

it.each([
  'To Ava: fit 5 office fjord.',
  'A short note.',
  '20 mg of it, at 9 a.m. and 5–10 mg at night; AV Te We.',
  'Follow-up on 3 May (see https://www.example.org/a/long/address/indeed) or call 555-0100.',
  '“Quoted” text, l’été, Škvorecký and/or Łódź: 2½ tablets/day…',
  '1 2 3 – 4',
  'x of x is x x',
  'x x',
])('sets “%s” as the whole layout does', async (text) => {
  const [one] = await both([text]);
  expect(one?.quick).not.toBeNull();
  expect(one?.quick).toEqual(one?.whole);
});

it.each(['Γειά', 'e\u0323\u0301', 'x'.repeat(60), 'soft\u00adhyphen'])(
  'leaves “%s” to the whole layout',
  async (text) => {
    expect((await both([text]))[0]?.quick).toBeNull();
  },
);

const word = fc.string({
  unit: fc.constantFrom(...'aefiltAVTWoxyý.,:;()-/’“”0123456789éčŁø%&+'),
  minLength: 1,
  maxLength: 14,
});
const CASES = Number(process.env.PLAINLEAF_PROPERTY_CASES ?? 400);

it(`sets ${CASES} texts at random as the whole layout does`, async () => {
  const texts = fc.sample(
    fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' ')),
    { numRuns: CASES, seed: 20261129 },
  );
  const results = await both(texts);
  const quick = results.filter((one) => one.quick !== null);
  // a word that is wider than a line is the only thing left to the whole layout
  expect(quick.length).toBeGreaterThan(0.9 * CASES);
  for (const one of quick) expect(one.quick, one.text).toEqual(one.whole);
});
