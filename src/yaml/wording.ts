import { closest, distance } from 'fastest-levenshtein';
import type { Path } from './places.ts';

/** A value of a file in words: `` `summary` ``, “item 2 of `key_points`” or “cell 1 of row 2”. Items count from 1. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `\`${last}\``;
  const [table, row] = path.slice(-3);
  if (table === 'rows' && typeof row === 'number') return `cell ${last + 1} of row ${row + 1}`;
  return path.length === 1 ? `item ${last + 1}` : `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

/** The same at the start of a sentence. */
export const capitalNameOf = (path: Path): string =>
  nameOf(path).replace(/^[cit]/, (letter) => letter.toUpperCase());

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  tuple: 'a list',
};

/** What a type of value is called, such as “text or a list”. */
export function typeWords(types: readonly string[]): string {
  const words = types.filter((type) => type !== 'null').map((type) => TYPE_WORDS[type] ?? type);
  return [...new Set(words)].join(' or ');
}

/** What a value that was written is called. */
export function valueWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'number')
    return Number.isFinite(value) ? 'a number' : 'no number that can be counted with';
  if (typeof value === 'boolean') return `the word ${value}`;
  return typeof value === 'string' ? 'text' : 'a map of keys';
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** All the words that may stand somewhere. */
export const choices = (known: readonly string[]): string =>
  known.length ? `What may stand here: ${listed(known)}.` : 'Take it out.';

/** “Did you mean `summary`?” where a known word is near, otherwise all the words that may stand there. */
export function suggestion(written: string, known: readonly string[]): string {
  const lower = written.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const near = known.length ? closest(lower, known) : '';
  const allowed = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  if (near && distance(lower, near) <= allowed) return `Did you mean \`${near}\`?`;
  return choices(known);
}
