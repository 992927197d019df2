import { unitWords } from '../../locale/index.ts';
import { type Locale, UNITS, type Unit } from '../../model/index.ts';

/** How a language writes numbers, and the words round them. */
export interface NumberStyle {
  /** BCP 47 tag whose digits and separators are used. */
  readonly tag: string;
  /** Units by the letters for them, small ones. */
  readonly units: ReadonlyMap<string, Unit>;
}

/** A number in a text, with the unit that it is of. */
export interface Measured {
  readonly value: number;
  readonly unit: Unit | null;
  /** As it stands, with its unit. */
  readonly written: string;
  /** The same hour where the day has 24 of them: 8 p.m. is 20. */
  readonly also?: number;
}

/** What is written alike in most languages. */
const SYMBOLS: readonly (readonly [Unit, readonly string[]])[] = [
  ['mcg', ['mcg', 'µg', 'μg']],
  ['mg', ['mg', 'мг', 'ملغ', 'مجم', '毫克']],
  ['g', ['g', 'г', 'غ', '克']],
  ['kg', ['kg', 'кг', 'كغ', '千克', '公斤']],
  ['mL', ['ml', 'мл', 'مل', '毫升']],
  ['L', ['l', 'л', '升']],
  ['IU', ['iu', 'ui', 'i.u.', 'ie', 'ме', '国际单位']],
  ['percent', ['%', '٪', '％']],
  ['kcal', ['kcal']],
];

const styles = new WeakMap<Locale, NumberStyle>();

/** Of a language; of one that has no locale here, what its tag says. */
export function numberStyle(lang: string, locale: Locale | null): NumberStyle {
  const before = locale && styles.get(locale);
  if (before) return before;
  const symbols = SYMBOLS.flatMap(([unit, words]) => words.map((word) => [word, unit] as const));
  const own = UNITS.flatMap((unit) =>
    (locale ? unitWords(unit, locale) : []).map((word) => [word.toLowerCase(), unit] as const),
  );
  const style = {
    tag: locale?.amounts?.numbers ?? locale?.lang ?? lang,
    // its own words last: they are stronger
    units: new Map([...symbols, ...own].filter(([word]) => word)),
  };
  if (locale) styles.set(locale, style);
  return style;
}

interface Digits {
  readonly group: string;
  readonly decimal: string;
}

/** The first digit of each system of digits, and what ICU calls the system. */
const SYSTEMS: ReadonlyMap<number, string> = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((name) => {
    const [zero] = new Intl.NumberFormat(`en-u-nu-${name}`).format(0);
    return zero && /^\p{Nd}$/u.test(zero) ? [[zero.codePointAt(0) ?? 0, name] as const] : [];
  }),
);

const digitOf = (letter: string): { readonly system: string; readonly value: number } => {
  const code = letter.codePointAt(0) ?? 0;
  for (let value = 0; value <= 9; value++) {
    const system = SYSTEMS.get(code - value);
    if (system) return { system, value };
  }
  return { system: 'latn', value: 0 };
};

const known = new Map<string, Digits>();

/** The separators of a language for one system of digits: in Arabic 1,5 and ١٫٥ are the same, with other ones. */
function digitsOf(tag: string, system: string): Digits {
  const key = `${tag} ${system}`;
  const before = known.get(key);
  if (before) return before;
  const parts = new Intl.NumberFormat(tag, { numberingSystem: system }).formatToParts(1234567.8);
  const of = (type: 'group' | 'decimal', otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const group = of('group', ',');
  const digits = {
    // French has a narrow space there, and people type a plain one
    group: /\s/u.test(group) ? '[ \u00a0\u202f]' : literally(group),
    decimal: literally(of('decimal', '.')),
  };
  known.set(key, digits);
  return digits;
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\’']/g, '\\$&');

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
};
const FRACTION = Object.keys(FRACTIONS).join('');

/** Every number of a text, in the order in which they stand. What has no digits, such as “two”, is a word. */
export function numbersIn(text: string, style: NumberStyle): readonly Measured[] {
  const found: Measured[] = [];
  const start = new RegExp(`\\p{Nd}|[${FRACTION}]`, 'gu');
  for (let next = start.exec(text); next; next = start.exec(text)) {
    const rest = text.slice(next.index);
    const { length, value } = numberAt(rest, style.tag);
    const unit = unitAfter(rest.slice(length), style);
    const evening = /^(?::\p{Nd}\p{Nd})?\s*p\.?\s?m\b/iu.test(rest.slice(length));
    found.push({
      value,
      unit: unit?.unit ?? null,
      written: rest.slice(0, length + (unit?.length ?? 0)),
      ...(evening && value < 12 ? { also: value + 12 } : {}),
    });
    start.lastIndex = next.index + length;
  }
  return found;
}

/** The number that a text starts with; a separator of another language ends it. */
function numberAt(text: string, tag: string): { readonly length: number; readonly value: number } {
  const first = text[0] ?? '';
  if (first in FRACTIONS) return { length: 1, value: FRACTIONS[first] ?? 0 };
  const { group, decimal } = digitsOf(tag, digitOf([...text][0] ?? '').system);
  const grouped = `\\p{Nd}{1,3}(?:${group}\\p{Nd}{2,3})*${group}\\p{Nd}{3}(?!\\p{Nd})`;
  const pattern = new RegExp(`^(${grouped}|\\p{Nd}+)(?:${decimal}(\\p{Nd}+))?`, 'u');
  const [whole = first, before = first, after = ''] = pattern.exec(text) ?? [];
  const plain = (digits: string): string =>
    [...digits.replace(/\P{Nd}/gu, '')].map((digit) => digitOf(digit).value).join('');
  const value = Number(`${plain(before)}.${plain(after) || '0'}`);
  const rest = text.slice(whole.length);
  const [fraction] = new RegExp(`^[ \u00a0]?[${FRACTION}]`, 'u').exec(rest) ?? [];
  if (fraction)
    return { length: whole.length + fraction.length, value: value + (FRACTIONS[fraction.at(-1) ?? ''] ?? 0) };
  const [below] = after === '' ? (/^[/⁄]\p{Nd}+/u.exec(rest) ?? []) : [];
  if (below && Number(plain(below)) > 0)
    return { length: whole.length + below.length, value: value / Number(plain(below)) };
  return { length: whole.length, value };
}

/** The unit that stands right behind a number. */
function unitAfter(
  text: string,
  { units }: NumberStyle,
): { readonly unit: Unit; readonly length: number } | null {
  const [space = ''] = /^[\s\u00a0\u202f-]?/u.exec(text) ?? [];
  const near = text.slice(space.length, space.length + LONGEST_UNIT).toLowerCase();
  const words = [...units.keys()].filter(
    (word) =>
      near.startsWith(word) && (endsAnyhow.test(word) || !/^[\p{L}\p{N}]/u.test(near.slice(word.length))),
  );
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  const unit = longest === undefined ? undefined : units.get(longest);
  return longest !== undefined && unit ? { unit, length: space.length + longest.length } : null;
}

const LONGEST_UNIT = 40;
/** Chinese and Japanese set no space between words. */
const endsAnyhow = /\p{Script=Han}$/u;
