import { isMap, isScalar, type Pair, stringify, type YAMLMap } from 'yaml';
import { parseYaml } from './parse.ts';

/** Keys and their texts, in order; a key without one is taken out. */
type Entries = Readonly<Record<string, string | undefined>>;

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The way of a file: its text without byte order mark, and how its lines end. */
interface Source {
  readonly text: string;
  readonly eol: string;
}

const written = (value: string): string => stringify(value, { lineWidth: 0 }).trim();

const given = (entries: Entries): readonly (readonly [string, string])[] =>
  Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));

const inFlow = (entries: Entries): string =>
  `{ ${given(entries)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')} }`;

const lines = (entries: Entries, indent: string, { eol }: Source): string =>
  given(entries)
    .map(([key, value]) => `${eol}${indent}${key}: ${written(value)}`)
    .join('');

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
};

/** Where the line ends that an offset stands in; its comment belongs to it. */
function lineEnd({ text }: Source, offset: number): number {
  const end = /\r?\n|$/.exec(text.slice(offset))?.index ?? 0;
  return offset + end;
}

/** Where the last line of a value ends: a block's own end is the start of what follows it. */
function endOfPair(source: Source, pair: Pair): number {
  const [, end] = rangeOf(pair.value ?? pair.key);
  const letters = source.text.slice(0, Math.max(end, rangeOf(pair.key)[1])).trimEnd().length;
  return lineEnd(source, letters);
}

const indentOf = ({ text }: Source, pair: Pair): string => {
  const [start] = rangeOf(pair.key);
  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
};

/** Makes the entries those of a map that is there, value by value, so that its comments stay. */
function update(source: Source, map: YAMLMap, entries: Entries): readonly Splice[] {
  if (map.flow) {
    const [from, to] = rangeOf(map);
    return [{ from, to, text: inFlow(entries) }];
  }
  const last = map.items.at(-1);
  const splices = Object.entries(entries).flatMap(([key, value]): readonly Splice[] => {
    const pair = pairOf(map, key);
    if (pair && value === undefined) {
      const start = source.text.lastIndexOf('\n', rangeOf(pair.key)[0]);
      return [{ from: start, to: endOfPair(source, pair), text: '' }];
    }
    if (!pair || value === undefined) return [];
    const [from, to] = pair.value ? rangeOf(pair.value) : [rangeOf(pair.key)[1], rangeOf(pair.key)[1]];
    return isScalar(pair.value) && pair.value.value === value
      ? []
      : [{ from, to, text: from === rangeOf(pair.key)[1] ? `: ${written(value)}` : written(value) }];
  });
  const fresh = Object.fromEntries(Object.entries(entries).filter(([key]) => !pairOf(map, key)));
  if (!last || given(fresh).length === 0) return splices;
  const end = endOfPair(source, last);
  return [...splices, { from: end, to: end, text: lines(fresh, indentOf(source, last), source) }];
}

function insert(
  source: Source,
  root: YAMLMap,
  [outer, inner]: readonly [string, string],
  entries: Entries,
): readonly Splice[] {
  const head = (indent: string): string =>
    `${source.eol}${indent}${inner}:${lines(entries, `${indent}  `, source)}`;
  const pair = pairOf(root, outer);
  if (!pair) {
    const end = source.text.trimEnd().length;
    const at = lineEnd(source, end);
    return [{ from: at, to: at, text: `${source.eol}${source.eol}${outer}:${head('  ')}` }];
  }
  const map = pair.value;
  if (!isMap(map)) {
    const end = endOfPair(source, pair);
    return [{ from: end, to: end, text: head(`${indentOf(source, pair)}  `) }];
  }
  const there = pairOf(map, inner);
  if (there && isMap(there.value)) return update(source, there.value, entries);
  const [first] = map.items;
  if (map.flow || !first) {
    const close = rangeOf(map)[1] - 1;
    const before = source.text.slice(0, close).trimEnd();
    const comma = /[{,]$/.test(before) ? ' ' : ', ';
    return [{ from: before.length, to: close, text: `${comma}${inner}: ${inFlow(entries)} ` }];
  }
  const indent = indentOf(source, first);
  const end = endOfPair(source, there ?? map.items.at(-1) ?? first);
  return [{ from: end, to: end, text: there ? lines(entries, `${indent}  `, source) : head(indent) }];
}

/**
 * Writes a map of texts into a file at `outer: inner:`, and leaves every other byte as it is: comments, quotes, line
 * ends. Null where the file has no map at its root. Whoever calls it reads the result again.
 */
export function setMap(
  text: string,
  path: readonly [outer: string, inner: string],
  entries: Entries,
): string | null {
  const { source, document } = parseYaml(text, '');
  const mark = text.length - source.length;
  const bare = { text: text.slice(mark), eol: text.includes('\r\n') ? '\r\n' : '\n' };
  if (!isMap(document.contents) || document.errors.length > 0) return null;
  const splices = insert(bare, document.contents, path, entries);
  const result = splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: fresh }) => whole.slice(0, from) + fresh + whole.slice(to), bare.text);
  return text.slice(0, mark) + result;
}
