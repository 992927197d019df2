import type { Prose } from '../../model/index.ts';
import type { TextMark } from '../marks.ts';
import type { PdfReading } from '../read-pdf.ts';
import type { Divergence } from '../text/align.ts';
import { divergences, matches } from '../text/divergences.ts';
import { expectedLetters, type Letters, spokenLetters } from '../text/letters.ts';
import { type Spoken, transcript } from '../text/transcript.ts';

/** The text that must be there beside the text that is, tied together letter by letter. */
export interface Comparison {
  readonly pieces: readonly Prose[];
  readonly spoken: readonly Spoken[];
  readonly expected: Letters;
  readonly found: Letters;
  readonly differences: readonly Divergence[];
  /** For each found letter the index of the expected one, or -1. */
  readonly match: readonly number[];
}

export function compareText(pdf: PdfReading, pieces: readonly Prose[]): Comparison {
  const spoken = transcript(pdf);
  const expected = expectedLetters(pieces);
  const found = spokenLetters(spoken);
  const differences = divergences(expected, found);
  return { pieces, spoken, expected, found, differences, match: matches(differences, expected, found) };
}

/** The piece an expected letter belongs to. */
export function pieceAt(comparison: Comparison, expectedIndex: number): Prose | undefined {
  return comparison.pieces[comparison.expected.source[expectedIndex] ?? -1];
}

/** The page on which a found letter stands, or else the one before it. */
export function pageAt(comparison: Comparison, foundIndex: number): number | undefined {
  const { spoken, found } = comparison;
  for (let i = Math.min(foundIndex, found.string.length - 1); i >= 0; i--) {
    const item = spoken[found.source[i] ?? -1];
    if (item?.type === 'text') return item.mark.page;
  }
  return undefined;
}

/** The pieces behind each spoken item, by the item's index; an item that matches nothing has none. */
export function piecesBySpoken(comparison: Comparison): ReadonlyMap<number, Prose> {
  const pieces = new Map<number, Prose>();
  comparison.match.forEach((expectedIndex, foundIndex) => {
    const item = comparison.found.source[foundIndex] ?? -1;
    const piece = expectedIndex < 0 ? undefined : pieceAt(comparison, expectedIndex);
    if (piece && !pieces.has(item)) pieces.set(item, piece);
  });
  return pieces;
}

/** The piece each mark of the text shows. */
export function piecesByMark(comparison: Comparison): ReadonlyMap<TextMark, Prose> {
  const places = piecesBySpoken(comparison);
  return new Map(
    comparison.spoken.flatMap((item, index) => {
      const piece = places.get(index);
      return item.type === 'text' && piece ? [[item.mark, piece] as const] : [];
    }),
  );
}
