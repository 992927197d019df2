import { fill, type InLanguages, type Locale, type Nutrient, UNIT_OF } from '../model/index.ts';

/** International units in a microgram of vitamin D. */
const IU_IN_MCG = 40;

/** How numbers, lists and names are written in the language of a page. */
export interface Wording {
  readonly strings: Locale['strings'];
  /** A number with at most so many digits behind the point. */
  number(value: number, digits: number): string;
  percent(value: number): string;
  /** “14.2 mcg (568 IU)”: micrograms to 0.1, milligrams, kilocalories and IU whole. */
  amount(nutrient: Nutrient, value: number): string;
  /** The nutrient's name inside a sentence. */
  nutrient(nutrient: Nutrient): string;
  /** “a, b, and c”, or with “or”. */
  list(items: readonly string[], word?: 'and' | 'or'): string;
  /** The same words as the start of a line. */
  capital(words: string): string;
  /** The words in this language; undefined where there are none. */
  in(words: InLanguages): string | undefined;
}

export function wordingOf({ lang, strings }: Locale): Wording {
  // to make a format takes many times as long as to use it
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits: number): string => {
    const format =
      formats.get(digits) ??
      new Intl.NumberFormat(lang, { maximumFractionDigits: digits, numberingSystem: 'latn' });
    formats.set(digits, format);
    return format.format(value);
  };
  return {
    strings,
    number,
    percent: (value) => fill(strings.percent, { value: number(value, 0) }),
    amount: (nutrient, value) => {
      const unit = UNIT_OF[nutrient];
      const printed = number(value, unit === 'mcg' ? 1 : 0);
      return nutrient === 'vitamin_d'
        ? fill(strings.unit_mcg_iu, { value: printed, iu: number(value * IU_IN_MCG, 0) })
        : fill(strings[`unit_${unit}`], { value: printed });
    },
    nutrient: (nutrient) => strings[`nutrient_${nutrient}`],
    list: (items, word = 'and') =>
      new Intl.ListFormat(lang, { type: word === 'or' ? 'disjunction' : 'conjunction' }).format(items),
    capital: (words) => words.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(lang)),
    in: (words) => {
      for (let tag = lang; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
        if (words[tag] !== undefined) return words[tag];
      }
      return undefined;
    },
  };
}
