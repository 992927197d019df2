import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** What a test sheet showed of a printer. */
export interface Calibration {
  /** Millimetres that it leaves white at an edge. */
  readonly margins: number;
  /** Left as it is where nobody could see. */
  readonly flip?: 'as-told' | 'turned';
}

/**
 * The text of plainleaf.yaml with what was found out about a printer; all the rest stays as it was written, letter by letter.
 * Null where the text does not hold the printer in a way that can be added to.
 */
export function calibrated(text: string, printer: string, calibration: Calibration): string | null {
  const document = parseDocument(text, { version: '1.2' });
  if (document.errors.length > 0) return null;
  const entry = entryOf(document, printer);
  if (!entry) return null;
  const values = Object.entries(calibration);
  const edited = isMap(entry.value)
    ? inMap(text, entry.value, values)
    : isScalar(entry.value) && entry.value.range
      ? inPlaceOfAddress(text, entry.value.range, { indent: columnOf(text, entry.key), values })
      : null;
  if (edited === null) return null;
  return holds(edited, expected(document, printer, calibration)) ? edited : null;
}

const entryOf = (document: Document, printer: string): Pair | undefined => {
  const printers = document.get('printers');
  return isMap(printers)
    ? printers.items.find(({ key }) => isScalar(key) && String(key.value) === printer)
    : undefined;
};

type Values = readonly (readonly [string, string | number])[];

/** Values that are there are replaced; the others come behind what is there. */
function inMap(text: string, map: YAMLMap, values: Values): string | null {
  const changes: { from: number; to: number; with: string }[] = [];
  const added: [string, string | number][] = [];
  for (const [name, value] of values) {
    const there = map.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
    if (there === undefined) added.push([name, value]);
    else if (isScalar(there) && there.range)
      changes.push({ from: there.range[0], to: there.range[1], with: String(value) });
    else return null;
  }
  const last = map.items.at(-1);
  if (!last || !isScalar(last.value) || !last.value.range) return null;
  const [, end] = last.value.range;
  // a comment behind the last value stays behind it
  const rest = map.flow ? end : end + (/^[ \t]+#[^\n]*/.exec(text.slice(end))?.[0].trimEnd().length ?? 0);
  const glue = map.flow ? ', ' : `${lineEnd(text)}${' '.repeat(columnOf(text, last.key))}`;
  const more = added.map(([name, value]) => `${glue}${name}: ${value}`).join('');
  return [...changes, { from: rest, to: rest, with: more }]
    .toSorted((a, b) => b.from - a.from)
    .reduce((so, change) => `${so.slice(0, change.from)}${change.with}${so.slice(change.to)}`, text);
}

interface Place {
  /** Spaces before the printer’s name. */
  readonly indent: number;
  readonly values: Values;
}

/** `office: ipp://…` becomes a printer with keys of its own. */
function inPlaceOfAddress(text: string, [from, to]: readonly number[], { indent, values }: Place): string {
  const start = from ?? 0;
  const end = to ?? start;
  const address = text.slice(start, end);
  const line = `${lineEnd(text)}${' '.repeat(indent + 2)}`;
  const all = [['uri', address], ...values].map(([name, value]) => `${line}${name}: ${value}`);
  const comment = /^[ \t]+#[^\n\r]*/.exec(text.slice(end))?.[0] ?? '';
  return `${text.slice(0, start).trimEnd()}${comment}${all.join('')}${text.slice(end + comment.length)}`;
}

const columnOf = (text: string, key: unknown): number => {
  const at = (isScalar(key) && key.range?.[0]) || 0;
  return at - (text.lastIndexOf('\n', at - 1) + 1);
};

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

type Held = Record<string, unknown> & { printers: Record<string, unknown> };

function expected(document: Document, printer: string, calibration: Calibration): unknown {
  const held = document.toJS() as Held;
  const was = held.printers[printer];
  const before = typeof was === 'object' ? was : { uri: was };
  return { ...held, printers: { ...held.printers, [printer]: { ...before, ...calibration } } };
}

/** The change is the one that was meant, and no other: read again, since text was cut. */
function holds(edited: string, meant: unknown): boolean {
  const document = parseDocument(edited, { version: '1.2' });
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), meant);
}
