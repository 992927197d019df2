import { EmbeddedFont } from './embedded-font.ts';
import type { GlyphSource } from './glyph-source.ts';
import type { PdfkitFont } from './pdfkit-internals.ts';
import type { Violations } from './violations.ts';

export interface SelectedFont {
  /** Null for one of the standard 14, which are never embedded. */
  readonly pdf: PdfkitFont | null;
  /** Null when the font cannot be used; that is a violation. */
  readonly font: EmbeddedFont | null;
}

/** The fonts of one document by what react-pdf names them with: pdfkit alone compares name tables on each run. */
export class EmbeddedFonts {
  readonly #glyphs: GlyphSource;
  readonly #violations: Violations;
  readonly #known = new Map<unknown, SelectedFont>();

  constructor(glyphs: GlyphSource, violations: Violations) {
    this.#glyphs = glyphs;
    this.#violations = violations;
  }

  select(source: unknown, load: () => PdfkitFont | null, origin: unknown): SelectedFont {
    const known = this.#known.get(source);
    if (known) return known;
    const pdf = typeof source === 'string' ? null : load();
    const selected = { pdf, font: pdf && this.#embed(pdf, origin) };
    this.#known.set(source, selected);
    return selected;
  }

  #embed(pdf: PdfkitFont, origin: unknown): EmbeddedFont | null {
    // pdfkit gives the same font for two copies of one file
    const same = [...this.#known.values()].find((entry) => entry.pdf === pdf);
    if (same) return same.font;
    if (!this.#glyphs.knows(pdf.font)) {
      this.#violations.add('font-unsupported', `The font ${pdf.name} was not loaded for shaping.`, origin);
      return null;
    }
    const font = EmbeddedFont.from(pdf);
    if (!font) this.#violations.add('font-unsupported', `The font ${pdf.name} is not TrueType.`, origin);
    return font;
  }
}
