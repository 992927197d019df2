import type { Inline, RichText } from './inline.ts';

type Row = readonly Inline[];

const changeRows = (row: Row, change: (row: Row) => Row): Row =>
  change(
    row.map((inline) =>
      'children' in inline ? { ...inline, children: changeRows(inline.children, change) } : inline,
    ),
  );

const isRichText = (value: object): value is RichText => 'inlines' in value && Array.isArray(value.inlines);

/** The same value with every inline of its running texts changed, those inside others first. Places stay themselves. */
export const mapInlines = <T>(value: T, change: (inline: Inline) => Inline): T =>
  mapRows(value, (row) => row.map(change));

/** The same value with every row of inlines changed, those inside others first: for what depends on its neighbours. */
export function mapRows<T>(value: T, change: (row: Row) => Row): T {
  // a copy with the same keys and, where nothing is changed, the same values: TypeScript cannot follow that
  const copy = (part: unknown, key?: string): unknown => {
    if (typeof part !== 'object' || part === null || key === 'place') return part;
    if (Array.isArray(part)) return part.map((item) => copy(item));
    if (isRichText(part)) return { ...part, inlines: changeRows(part.inlines, change) };
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, copy(item, name)]));
  };
  return copy(value) as T;
}

/** Every inline of every running text in a value, in the order of its keys; what stands inside another comes first. */
export function inlinesIn(value: unknown): readonly Inline[] {
  const found: Inline[] = [];
  mapInlines(value, (inline) => {
    found.push(inline);
    return inline;
  });
  return found;
}
