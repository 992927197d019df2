import { describe, expect, it } from 'vitest';
import { readFact } from '../../src/content/index.ts';
import type { Inline } from '../../src/model/index.ts';
import { codesOf, readSample, showPlace, unwrap, withBlocks } from './read.ts';

const FILE = 'content/facts/limit.yaml';
const read = (text: string) => readFact({ text, file: FILE, name: 'limit' });
const codes = (text: string): readonly string[] =>
  read(text).problems.map(({ code, place }) => `${code} ${showPlace(place)}`);
const SOURCE = 'source:\n  title: Fact sheet\n';

describe('a file of content/facts', () => {
  it('holds an amount with a second unit', () => {
    const text = `amount: 100\nunit: mcg\nalso:\n  amount: 4000\n  unit: IU\nper: day\n${SOURCE}`;
    expect(unwrap(read(text))).toMatchObject({
      kind: 'amount',
      name: 'limit',
      quantity: { amount: 100, unit: 'mcg' },
      also: { amount: 4000, unit: 'IU' },
      per: 'day',
      source: { title: 'Fact sheet' },
      place: { file: FILE, line: 1, column: 1 },
    });
  });

  it('holds a telephone number, or a sentence for each language', () => {
    expect(unwrap(read(`phone: "911"\ncountry: US\n${SOURCE}`))).toMatchObject({
      kind: 'phone',
      phone: '911',
      country: 'US',
    });
    expect(unwrap(read(`caution:\n  en: Ask us.\n  es: Pregunte.\n${SOURCE}`))).toMatchObject({
      kind: 'caution',
      words: { en: 'Ask us.', es: 'Pregunte.' },
    });
  });

  it.each([
    ['no source', 'phone: "911"\n', 'fact/no-source 1:1'],
    ['an empty source', 'phone: "911"\nsource:\n', 'fact/no-source 1:1'],
    ['nothing that it says', SOURCE, 'fact/kind 1:1'],
    ['two things', `amount: 1\nunit: mg\nphone: "911"\n${SOURCE}`, 'fact/kind 1:1'],
    ['a key of another kind', `phone: "911"\nper: day\n${SOURCE}`, 'fact/kind 2:6'],
    ['an amount without its unit', `amount: 5\n${SOURCE}`, 'fact/unit 1:9'],
    ['a unit that nobody knows', `amount: 5\nunit: mgs\n${SOURCE}`, 'schema/value 2:7'],
    ['a range that runs backwards', `amount: 5\nto: 4\nunit: mg\n${SOURCE}`, 'fact/range 2:5'],
    ['an amount with its unit typed behind', `amount: 5 mg\n${SOURCE}`, 'schema/type 1:9'],
    ['a language that is none', `caution:\n  english words: A.\n${SOURCE}`, 'fact/language 2:18'],
    ['mark-up in a sentence', `caution:\n  en: Ask **us**.\n${SOURCE}`, 'inline/unsupported 2:11'],
    ['a fact inside a sentence', `caution:\n  en: Call {line}.\n${SOURCE}`, 'inline/unsupported 2:12'],
  ])('is refused with %s', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});

const summaryOf = (text: string): readonly Inline[] =>
  unwrap(readSample(`title: A\nsummary: ${JSON.stringify(text)}\n`)).summary?.inlines ?? [];
const refused = (text: string): readonly string[] => codesOf(`title: A\nsummary: ${JSON.stringify(text)}\n`);

describe('a name between braces', () => {
  it('is a fact, wherever text may stand', () => {
    expect(summaryOf('Take **{limit}**, no more.')).toMatchObject([
      { type: 'text', value: 'Take ' },
      { type: 'strong', children: [{ type: 'fact', name: 'limit', place: { line: 2, column: 18 } }] },
      { type: 'text', value: ', no more.' },
    ]);
  });

  it('may be a detail of the clinic, with words for where there is none', () => {
    expect(summaryOf('Call {clinic.phone|the number on your letter}.')).toMatchObject([
      { type: 'text', value: 'Call ' },
      { type: 'clinic-detail', detail: 'phone', instead: 'the number on your letter' },
      { type: 'text', value: '.' },
    ]);
  });

  it('is letters behind a backslash, as the braces are', () => {
    expect(summaryOf('A \\{set\\} of \\\\{limit}')).toMatchObject([
      { type: 'text', value: 'A {set} of \\' },
      { type: 'fact', name: 'limit' },
    ]);
  });

  it('stands beside a citation', () => {
    expect(summaryOf('{limit} is enough.')).toMatchObject([{ name: 'limit' }, { value: ' is enough.' }]);
    const cited = 'title: A\nsummary: Take {limit} [1] a day.\nreferences:\n  - {}\n';
    expect(unwrap(readSample(cited)).summary?.inlines.map(({ type }) => type)).toEqual([
      'text',
      'fact',
      'text',
      'citation',
      'text',
    ]);
  });

  it.each([
    ['Take {Vitamin D}.', 'fact/name 2:16'],
    ['Take {}.', 'fact/name 2:16'],
    ['Call {clinic.fone}.', 'fact/unknown 2:16'],
    ['Take {limit.', 'fact/brace 2:16'],
    ['Take limit}.', 'fact/brace 2:21'],
    ['Take {{limit}.', 'fact/brace 2:16'],
    ['Take {lim**it}**.', 'fact/brace 2:16'],
  ])('is refused in “%s”', (text, code) => {
    expect(refused(text)).toContain(code);
  });

  it('is no mark-up of a text that is said as it is', () => {
    const figure = '- figure:\n    image: a.svg\n    alt: Take {limit}.\n';
    expect(codesOf(withBlocks(figure))).toEqual(['inline/unsupported 7:21']);
  });
});

describe('a box with a fact', () => {
  it('prints it where it has no words of its own', () => {
    expect(unwrap(readSample(withBlocks('- caution:\n    fact: limit\n'))).sections[0]?.blocks).toMatchObject(
      [{ type: 'callout', fact: 'limit', text: [{ inlines: [{ type: 'fact', name: 'limit' }] }] }],
    );
  });
  it('must have one of the two', () => {
    expect(codesOf(withBlocks('- caution:\n    title: Watch out\n'))).toEqual(['schema/missing 6:11']);
  });
});
