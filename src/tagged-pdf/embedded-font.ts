import { type CompositeGlyph, enableComposites } from './composite-glyphs.ts';
import type { FontCodes, KnownCodes, KnownLetter } from './font-codes.ts';
import type { PlacedGlyph } from './glyph-source.ts';
import type { PdfkitFont } from './pdfkit-internals.ts';

/**
 * A font of the file. Each pair of glyph and text has its own CID, so that a space and a no-break space, or a hyphen
 * and a soft one, share a picture and still read as themselves.
 */
export class EmbeddedFont implements FontCodes {
  readonly pdf: PdfkitFont;
  readonly unitsPerEm: number;
  readonly #subset: NonNullable<PdfkitFont['subset']>;
  readonly #singles = new Map<number, Map<string, number>>();
  readonly #composites = new Map<string, number>();

  /** Null for what pdfkit cannot embed as TrueType. */
  static from(pdf: PdfkitFont): EmbeddedFont | null {
    return pdf.subset?.glyphEncoder ? new EmbeddedFont(pdf, pdf.subset) : null;
  }

  private constructor(pdf: PdfkitFont, subset: NonNullable<PdfkitFont['subset']>) {
    this.pdf = pdf;
    this.unitsPerEm = pdf.font.unitsPerEm;
    this.#subset = subset;
    enableComposites(subset);
    // pdfkit reads .notdef as U+0000, which no text may hold, and leaves its width in font units
    pdf.unicode[0] = [0xfffd];
    pdf.widths[0] = (pdf.widths[0] ?? 0) * pdf.scale;
  }

  get id(): string {
    return this.pdf.id;
  }

  widthOf(cid: number): number {
    return this.pdf.widths[cid] ?? 0;
  }

  single(glyphId: number, width: number, text: string): number {
    let byText = this.#singles.get(glyphId);
    if (!byText) {
      byText = new Map();
      this.#singles.set(glyphId, byText);
    }
    let cid = byText.get(text);
    if (cid === undefined) {
      const known = this.#subset.mapping[glyphId];
      const taken = known !== undefined && this.pdf.unicode[known] !== undefined;
      cid = taken ? this.#subset.glyphs.push(glyphId) - 1 : this.#subset.includeGlyph(glyphId);
      this.#describe(cid, width, text);
      byText.set(text, cid);
    }
    return cid;
  }

  composite(glyphs: readonly PlacedGlyph[], advance: number, text: string): number {
    const places = glyphs.map((glyph) => `${glyph.id},${glyph.x},${glyph.y}`).join(';');
    const key = `${places};${advance}:${text}`;
    let cid = this.#composites.get(key);
    if (cid === undefined) {
      const entry: CompositeGlyph = { glyphs, advance };
      cid = this.#subset.glyphs.push(entry) - 1;
      this.#describe(cid, advance, text);
      this.#composites.set(key, cid);
    }
    return cid;
  }

  /** Every letter that it can show by now. */
  known(): KnownCodes {
    const letters = [...this.#singles].flatMap(([glyphId, byText]) =>
      [...byText].map(([text, cid]): KnownLetter => [glyphId, text, cid, this.widthOf(cid)]),
    );
    return { id: this.id, unitsPerEm: this.unitsPerEm, letters };
  }

  #describe(cid: number, width: number, text: string): void {
    this.pdf.widths[cid] = width * this.pdf.scale;
    this.pdf.unicode[cid] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  }
}
