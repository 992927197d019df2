import type { Inline } from '../../model/index.ts';

const CITATION = /\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]/g;

function numbersOf(citation: string): number[] {
  return citation
    .slice(1, -1)
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split(/[–-]/).map(Number);
      return Array.from({ length: Math.max(1, last - first + 1) }, (_, step) => first + step);
    });
}

/** Splits a text at its citations: `[1]`, `[1, 3]`, `[1-3]`. Their letters stay as they are written. */
export function splitCitations(
  text: string,
  note: (numbers: readonly number[], citation: string) => void,
): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > end) inlines.push({ type: 'text', value: text.slice(end, match.index) });
    const numbers = numbersOf(match[0]);
    note(numbers, match[0]);
    inlines.push({ type: 'citation', numbers, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) inlines.push({ type: 'text', value: text.slice(end) });
  return inlines;
}
