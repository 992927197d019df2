import { describe, expect, it } from 'vitest';
import { readClinic, readFact, readHandout, readLocale } from '../../src/content/index.ts';
import { fillFacts } from '../../src/locale/index.ts';
import { type Clinic, type Locale, type Problem, plainText, type SafetyFact } from '../../src/model/index.ts';
import { shippedLocale } from '../tools/shipped-content.ts';

const NBSP = '\u00a0';
const SOURCE = 'source:\n  title: S\n';

function fact(yaml: string): SafetyFact {
  const read = readFact({ text: `${yaml}\n${SOURCE}`, file: 'content/facts/it.yaml', name: 'it' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** English with other words for amounts. */
function locale(lang: string, amounts: string): Locale {
  const file = `content/locales/${lang}.yaml`;
  const { strings, fonts } = shippedLocale('en');
  const text = JSON.stringify({
    ...{ name: lang, direction: 'ltr', fonts, leading: 1, words_per_minute: 200, strings },
    amounts: JSON.parse(amounts),
  });
  const read = readLocale({ text, file, lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function print(
  text: string,
  it_: SafetyFact,
  words: Locale = shippedLocale('en'),
  clinic: Clinic | null = null,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const { lang } = words;
  const read = readHandout({ text: `title: ${JSON.stringify(text)}`, file: 'h.yaml', slug: 'h', lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const filled = fillFacts(read.value, { facts: new Map([['it', it_]]), demands: [], locale: words, clinic });
  return { text: plainText(filled.handout.title), problems: filled.problems };
}

const LIMIT = fact('amount: 100\nunit: mcg\nalso:\n  amount: 4000\n  unit: IU\nper: day');
const SPANISH =
  '{"range":"de {from} a {to}","also":"{amount} ({also})","per":{"day":"{amount} al día"},"units":{"mcg":"{number} mcg","IU":"{number} UI","mL":"{number} ml"}}';

describe('an amount', () => {
  it.each([
    ['amount: 2.5\nunit: mL', `2.5${NBSP}mL`],
    ['amount: 0.125\nunit: mg', `0.125${NBSP}mg`],
    ['amount: 1\nunit: tablet\nper: day', `1${NBSP}tablet a day`],
    ['amount: 2\nunit: tablet', `2${NBSP}tablets`],
    ['amount: 4\nto: 6\nunit: hour', `4${NBSP}to${NBSP}6${NBSP}hours`],
    ['amount: 20\nunit: percent', '20%'],
  ])('%j is printed as %s', (yaml, printed) => {
    expect(print('{it}', fact(yaml)).text).toBe(printed);
  });

  it('never ends a line between a number and its unit', () => {
    expect(print('At most {it}.', LIMIT).text).toBe(`At most 100${NBSP}mcg (4,000${NBSP}IU) a day.`);
  });

  it('is written as the language writes it', () => {
    const halves = fact('amount: 2.5\nunit: mL');
    expect(print('{it}', halves, locale('es', SPANISH)).text).toBe(`2,5${NBSP}ml`);
    const american = SPANISH.replace('{"range"', '{"numbers":"es-US","range"');
    expect(print('{it}', halves, locale('es', american)).text).toBe(`2.5${NBSP}ml`);
    expect(print('{it}', LIMIT, locale('es', american)).text).toBe(`100${NBSP}mcg (4,000${NBSP}UI) al día`);
  });

  it('whose unit the language has no words for is a problem at its place', () => {
    expect(print('Take {it}.', fact('amount: 3\nunit: puff'), locale('es', SPANISH)).problems).toEqual([
      expect.objectContaining({
        code: 'locale/unit',
        message: expect.stringContaining('amounts.units.puff'),
        place: { file: 'h.yaml', line: 1, column: 14 },
      }),
    ]);
  });
});

describe('a caution', () => {
  const caution = fact('caution:\n  en: Ask us.\n  es: Pregunte.');
  it('is printed in the words of the language, or of the wider one', () => {
    expect(print('{it}', caution).text).toBe('Ask us.');
    expect(print('{it}', caution, { ...shippedLocale('en'), lang: 'en-simple' }).text).toBe('Ask us.');
    expect(print('{it}', caution, locale('es', SPANISH)).text).toBe('Pregunte.');
  });
  it('without words in the language is a problem, and never printed in another', () => {
    const { problems, text } = print('{it}', caution, { ...shippedLocale('en'), lang: 'fr' });
    expect(problems.map(({ code }) => code)).toEqual(['fact/language']);
    expect(text).not.toContain('Ask');
  });
});

describe('a detail of the clinic', () => {
  const read = readClinic({ text: 'name: Our Clinic\nphone: (202) 555-0100\n', file: 'c.yaml', slug: 'c' });
  const clinic = read.ok ? read.value : null;
  it('is printed where the clinic has it', () => {
    expect(print('Call {clinic.phone|us} at {clinic.name}.', LIMIT, undefined, clinic).text).toBe(
      `Call (202)${NBSP}555-0100 at Our Clinic.`,
    );
  });
  it('gives way to the words for clinics without it', () => {
    expect(print('Call {clinic.emergency | your doctor}.', LIMIT, undefined, clinic).text).toBe(
      'Call your doctor.',
    );
  });
  it('is a problem where nobody has it', () => {
    expect(print('Call {clinic.phone}.', LIMIT).problems).toEqual([
      expect.objectContaining({ code: 'clinic/no-detail', hint: expect.stringContaining('--clinic') }),
    ]);
    expect(print('See {clinic.website}.', LIMIT, undefined, clinic).problems).toEqual([
      expect.objectContaining({ code: 'clinic/no-detail', hint: expect.stringContaining('c.yaml') }),
    ]);
  });
});
