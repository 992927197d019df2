import { type Part, type PartKind, UNITS } from '../model/index.ts';

/** What can harm when it changes, the gravest first. */
const MATTERS = [
  'dose',
  'caution',
  'fact',
  'not',
  'number',
  'order',
  'link',
  'reference',
  'strength',
] as const;
export type Matter = (typeof MATTERS)[number];

const UNIT_WORDS = [...UNITS.filter((unit) => unit !== 'percent'), '%', 'µg', 'ml', 'UI', 'pills?', 'doses?'];
const NUMBER_WORDS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'],
  ...['half', 'quarter', 'once', 'twice', 'double', 'daily', 'every'],
  ...['un', 'una', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'doce'],
  ...['media', 'medio', 'mitad', 'doble', 'cada'],
];
const NOT_WORDS = [
  ...['not', 'no', 'never', 'none', 'nor', 'without', 'unless', 'except', 'only', 'avoid', 'stop', 'cannot'],
  ...['nunca', 'ni', 'sin', 'salvo', 'excepto', 'solo', 'sólo', 'evite', 'deje'],
];

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const DIGITS = /\p{N}+(?:[.,:/]\p{N}+)*/gu;
const DOSE = new RegExp(
  `\\p{N}+(?:[.,]\\p{N}+)*[\\s\u00a0-]?(?:${UNIT_WORDS.join('|')})s?(?![\\p{L}])`,
  'gu',
);
const NUMBER_WORD = words(NUMBER_WORDS);
const NOT_WORD = new RegExp(`${words(NOT_WORDS).source}|n[’']t(?!\\p{L})`, 'giu');
const CITATION = /\[\d[\d,\s–-]*\]/g;
const FACT = /\{[a-z0-9.-]+/g;

const found = (pattern: RegExp, text: string): string =>
  JSON.stringify((text.match(pattern) ?? []).map((match) => match.toLowerCase()).toSorted());

const differs = (pattern: RegExp, before: string, after: string): boolean =>
  found(pattern, before) !== found(pattern, after);

const WARNINGS: ReadonlySet<PartKind> = new Set(['caution', 'emergency']);

/** What of a change can harm; empty for one of words alone. A part that came or went is compared with nothing. */
export function mattersOf(before: Part | undefined, after: Part | undefined): readonly Matter[] {
  const parts = [before, after].filter((part) => part !== undefined);
  const [old, fresh] = [before?.text ?? '', after?.text ?? ''];
  const [oldWords, freshWords] = [old.replace(CITATION, ''), fresh.replace(CITATION, '')];
  const has = (kind: PartKind): boolean => parts.some((part) => part.kind === kind);
  const tests: Readonly<Record<Matter, boolean>> = {
    dose: differs(DOSE, oldWords, freshWords),
    caution: parts.some(({ kind }) => WARNINGS.has(kind)),
    fact: has('fact') || has('safety') || differs(FACT, old, fresh),
    not: differs(NOT_WORD, oldWords, freshWords),
    number: differs(DIGITS, oldWords, freshWords) || differs(NUMBER_WORD, oldWords, freshWords),
    order: false,
    link: has('link') || JSON.stringify(before?.links ?? []) !== JSON.stringify(after?.links ?? []),
    reference: has('reference') || differs(CITATION, old, fresh),
    strength: has('claim') && before?.details !== after?.details,
  };
  return MATTERS.filter((matter) => tests[matter]);
}
