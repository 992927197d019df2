import { type Inline, mapRows } from '../model/index.ts';

/**
 * The same value without citations and links to other parts: a card or a poster has neither sources nor parts to lead to. The space
 * before a citation goes with it; the words of a link stay.
 */
export const withoutReferences = <T>(value: T): T => mapRows(value, (row) => joined(row.flatMap(kept)));

function kept(inline: Inline, index: number, row: readonly Inline[]): readonly Inline[] {
  if (inline.type === 'citation') return [];
  if (inline.type === 'cross-reference') return inline.children;
  const isCited = row[index + 1]?.type === 'citation';
  return [
    inline.type === 'text' && isCited ? { ...inline, value: inline.value.replace(/\s+$/u, '') } : inline,
  ];
}

/** Neighbours that are plain text become one, and empty ones go. */
function joined(row: readonly Inline[]): readonly Inline[] {
  const run: Inline[] = [];
  for (const inline of row) {
    const last = run.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      run[run.length - 1] = { type: 'text', value: last.value + inline.value };
    else if (inline.type !== 'text' || inline.value !== '') run.push(inline);
  }
  return run;
}
