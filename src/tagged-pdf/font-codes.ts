import type { PlacedGlyph } from './glyph-source.ts';

/** The codes by which a font of a file is written. */
export interface FontCodes {
  /** Its name in the pages' resources. */
  readonly id: string;
  readonly unitsPerEm: number;
  /** Thousandths of an em. */
  widthOf(cid: number): number;
  /** The CID that shows one glyph and reads as `text`. `width` in font units. */
  single(glyphId: number, width: number, text: string): number;
  /** The CID that shows several glyphs at their places and reads as `text`. `advance` in font units. */
  composite(glyphs: readonly PlacedGlyph[], advance: number, text: string): number;
}

/** A letter of an embedded font: its glyph, what it reads as, its CID and its width in thousandths of an em. */
export type KnownLetter = readonly [glyphId: number, text: string, cid: number, width: number];

/** The letters that an embedded font can show, as plain data. */
export interface KnownCodes {
  readonly id: string;
  readonly unitsPerEm: number;
  readonly letters: readonly KnownLetter[];
}

/** Thrown for a letter that the embedded font was not made for. */
export class LetterUnknown extends Error {}

/** A font that is embedded already: it shows what it has, and takes nothing in. Its codes throw LetterUnknown. */
export function fixedCodes({ id, unitsPerEm, letters }: KnownCodes): FontCodes {
  const byGlyph: KnownLetter[][] = [];
  const widths: number[] = [];
  for (const letter of letters) {
    const [glyphId, , cid, width] = letter;
    // nearly every glyph reads in one way only
    byGlyph[glyphId] = [...(byGlyph[glyphId] ?? []), letter];
    widths[cid] = width;
  }
  const unknown = (): never => {
    throw new LetterUnknown();
  };
  return {
    id,
    unitsPerEm,
    widthOf: (cid) => widths[cid] ?? unknown(),
    single: (glyphId, _width, text) => {
      for (const [, reads, cid] of byGlyph[glyphId] ?? []) if (reads === text) return cid;
      return unknown();
    },
    composite: unknown,
  };
}
