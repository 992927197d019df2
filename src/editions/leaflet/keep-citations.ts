import type { Inline, RichText } from '../../model/index.ts';

const NO_BREAK_SPACE = '\u00a0';

/** The same value, in whose texts no line begins with a citation: in narrow columns one often stands alone. */
export function keepCitations<T>(value: T): T {
  const copy = (part: unknown, key?: string): unknown => {
    if (typeof part !== 'object' || part === null || key === 'place') return part;
    if (Array.isArray(part)) return part.map((item) => copy(item));
    if (isRichText(part)) return { ...part, inlines: glued(part.inlines) };
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, copy(item, name)]));
  };
  return copy(value) as T;
}

const isRichText = (value: object): value is RichText => 'inlines' in value && Array.isArray(value.inlines);

const glued = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline, index) =>
    inline.type === 'text' && inlines[index + 1]?.type === 'citation'
      ? { ...inline, value: inline.value.replace(/ $/, NO_BREAK_SPACE) }
      : inline,
  );
