import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { guardUntagged, type PdfReading, readPdf, transcript } from '../../src/verify/index.ts';
import { drawBytes } from '../tools/page-pictures.ts';
import { person, renderWhole, stamped, stamperFor } from './copies.ts';

const LONG =
  'Please take your vitamin D with breakfast, 800 IU a day (20 mcg), and come back for the blood test in 3 months. ' +
  'Do not take the calcium tablets together with your thyroid tablet: leave 4 hours between them. Call us if you have questions.';

/** Each says something that is set in another way: kerning, ligatures, accents, doses that stay together, lines. */
const PEOPLE = {
  'one line each': person({ name: 'Ana Tovar', date: '28 November 2026', clinician: 'The clinic’s nurse' }),
  'every slot': person(
    {
      name: 'Zoë Černá',
      date: '2026-12-01',
      clinician: 'A. B.',
      next_appointment: 'Monday, 9 a.m.',
      note: LONG,
    },
    ['Eat two servings of dairy food a day', 'Walk for 30 minutes', LONG.slice(0, 118)],
  ),
  'a note alone': person({ note: LONG.slice(0, 150) }),
  'accents, ligatures and signs': person({
    name: 'Škvorecký-Öztürk, Łucja, Ğül',
    note: 'Office, first, flat, fjord, coffee; “quoted” – 5 mg 2.5 × (see back)… AV To Ta Ty we.',
  }),
  'letters of Vietnamese': person({
    name: 'Nguyễn Thị Hạnh-Ơn',
    note: 'Uống 1 viên mỗi ngày: one tablet of vitamin D each day with breakfast, and come back for the blood test in 3 months.',
  }),
  'a first sign that is no letter': person({ name: '(Ana)', note: '20 mg with food; 12 May.' }),
  'figures alone': person({ date: '01/12/2026', note: '1 2 3 – 4' }),
  'words that no space parts': person({ note: 'follow-up and/or https://www.example.org/a/b/c x'.repeat(3) }),
  'a check list alone': person({}, ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']),
} as const;

const read = (bytes: Uint8Array): PdfReading => {
  const reading = readPdf(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};

const { 'every slot': all, 'a first sign that is no letter': sign } = PEOPLE;

describe.each([
  { editions: ['handout'], papers: ['letter'], people: PEOPLE },
  { editions: ['large-print'], papers: ['a4'], people: { all, sign } },
  { editions: ['handout'], papers: ['a4'], conformance: 'ua-2', clinic: 'hillside', people: { all } },
] as const)('copies of $editions on $papers', ({ people, ...request }) => {
  const stamper = stamperFor(request);

  it.each(Object.entries(people))('show what the whole renderer shows: %s', async (_, who) => {
    const copy = await stamped(stamper, who);
    expect(copy).not.toBeNull();
    if (!copy) return;
    const whole = await renderWhole(who, request);
    expect(guardUntagged(read(copy), read(whole), [])).toEqual([]);
    expect(spoken(read(copy))).toEqual(spoken(read(whole)));
    const [pages, wanted] = await Promise.all([drawBytes(copy, 2), drawBytes(whole, 2)]);
    expect(pages.length).toBe(wanted.length);
    expect(pages.map(({ pixels }, index) => differing(pixels, wanted[index]?.pixels))).toEqual(
      wanted.map(() => 0),
    );
  });
});

const spoken = (reading: PdfReading) => transcript(reading).map(({ text }) => text);

/** Pixels that are not the same. */
function differing(a: Buffer, b: Buffer | undefined): number {
  if (a.length !== b?.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at = 0; at < a.length; at += 4) if (a.readUInt32LE(at) !== b.readUInt32LE(at)) count += 1;
  return count;
}

it('tells the hash of the whole file', async () => {
  const copy = await stamperFor().copyFor(PEOPLE['one line each']);
  const hash = createHash('sha256')
    .update(copy?.prefix ?? '')
    .update(copy?.tail ?? '');
  expect(copy?.sha256).toBe(hash.digest('hex'));
});
