/** Abbreviations whose full stop ends no sentence, whatever follows. Small letters, without the last full stop. */
const INSIDE = {
  en: 'dr mr mrs ms prof st vs e.g i.e eg ie approx fig figs cf ca et.al al gen rev hon gov dept tel ext incl esp',
  es: 'dr dra sr sra srta prof profa ud uds p.ej ej vs aprox fig cf dpto tel núm pág avda',
} as const satisfies Record<string, string>;

/** Those that may also end a sentence: they do where a capital letter follows. */
const EITHER = {
  en: 'a.m p.m am pm u.s u.k u.n d.c etc inc ltd co jr sr ph.d m.d r.n d.o oz lb lbs tsp tbsp hr hrs min wk yr yrs mg mcg ml kg',
  es: 'a.m p.m etc ee.uu s.a',
} as const satisfies Record<keyof typeof INSIDE, string>;

/** Those that stand before a number: “No. 3”, “p. 12”. */
const BEFORE_NUMBER = new Set([
  'no',
  'nos',
  'n',
  'núm',
  'nº',
  'p',
  'pp',
  'pág',
  'vol',
  'ch',
  'sec',
  'art',
  'tel',
]);

export type Abbreviation = 'inside' | 'either' | 'none';

export type SentenceLanguage = keyof typeof INSIDE;

const SETS = {
  en: { inside: new Set(INSIDE.en.split(' ')), either: new Set(EITHER.en.split(' ')) },
  es: { inside: new Set(INSIDE.es.split(' ')), either: new Set(EITHER.es.split(' ')) },
} as const satisfies Record<SentenceLanguage, unknown>;

/** What the full stop behind `token` may be. `next` is the text after it, without white space. */
export function abbreviation(token: string, next: string, lang: SentenceLanguage): Abbreviation {
  const plain = token.toLowerCase();
  if (SETS[lang].inside.has(plain)) return 'inside';
  if (BEFORE_NUMBER.has(plain) && /^\d/.test(next)) return 'inside';
  if (SETS[lang].either.has(plain)) return 'either';
  return 'none';
}
