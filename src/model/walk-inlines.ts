import type { Inline, RichText } from './inline.ts';

const changeAll = (inlines: readonly Inline[], change: (inline: Inline) => Inline): readonly Inline[] =>
  inlines.map((inline) =>
    change('children' in inline ? { ...inline, children: changeAll(inline.children, change) } : inline),
  );

const isRichText = (value: object): value is RichText => 'inlines' in value && Array.isArray(value.inlines);

/** The same value with every inline of its running texts changed, those inside others first. Places stay themselves. */
export function mapInlines<T>(value: T, change: (inline: Inline) => Inline): T {
  return mapTexts(value, (inlines) => changeAll(inlines, change));
}

/** The same value with each of its running texts changed as a whole. Places stay themselves. */
export function mapTexts<T>(value: T, change: (inlines: readonly Inline[]) => readonly Inline[]): T {
  // a copy with the same keys and, where nothing is changed, the same values: TypeScript cannot follow that
  const copy = (part: unknown, key?: string): unknown => {
    if (typeof part !== 'object' || part === null || key === 'place') return part;
    if (Array.isArray(part)) return part.map((item) => copy(item));
    if (isRichText(part)) return { ...part, inlines: change(part.inlines) };
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
