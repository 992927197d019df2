import type { Inline } from '../../model/index.ts';

const CITATION = /\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]/g;

/** The numbers of one part, `3` or `1-3`; null when it is written wrongly. */
function numbersOfPart(part: string): readonly number[] | null {
  const bounds = part.split(/[–-]/).map((digits) => digits.trim());
  if (bounds.length > 2 || bounds.some((digits) => /^0\d/.test(digits))) return null;
  const [first = 0, last = first] = bounds.map(Number);
  if (bounds.length === 2 && last <= first) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** The numbers of a citation; null when a range in it runs backwards or a number starts with 0. */
export function numbersOf(citation: string): readonly number[] | null {
  const parts = citation.slice(1, -1).split(',').map(numbersOfPart);
  if (parts.some((part) => part === null)) return null;
  return [...new Set(parts.flatMap((part) => part ?? []))];
}

/**
 * Splits a text at its citations: `[1]`, `[1, 3]`, `[1-3]`. Their letters stay as they are written.
 * @param read is told each citation and gives its numbers.
 */
export function splitCitations(
  text: string,
  read: (citation: string) => readonly number[],
): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > end) inlines.push({ type: 'text', value: text.slice(end, match.index) });
    inlines.push({ type: 'citation', numbers: read(match[0]), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) inlines.push({ type: 'text', value: text.slice(end) });
  return inlines;
}
