import type { EmbeddedFont } from './embedded-font.ts';
import type { KnownCodes } from './font-codes.ts';
import type { FontObject, GlyphCluster, GlyphSource } from './glyph-source.ts';
import { lastOperator } from './last-operator.ts';
import type { PdfMatrix } from './matrix.ts';
import type { PdfNode, TextLine } from './node.ts';
import type { PdfkitDocument, PdfReference } from './pdfkit-internals.ts';

/** Letters that a slot must be able to show in any copy, shaped as its own text is. */
export type SlotLetters = (font: FontObject, features: unknown) => readonly GlyphCluster[];

/**
 * A text with a content stream of its own, so that it can be written anew while all else of the file stays as it is.
 * The stream holds `q`, `paint`, a text object for each line, and `Q`.
 */
export interface DrawnSlot {
  readonly name: string;
  /** Number of its object. */
  readonly object: number;
  /** Its font, as the glyph source names it. */
  readonly font: string;
  /** Every letter that the font can show. */
  readonly codes: KnownCodes;
  /** OpenType features by tag, as textkit hands them to the font. */
  readonly features: unknown;
  /** Points. */
  readonly fontSize: number;
  /** Points that a line may be wide. */
  readonly width: number;
  /** Operators that set the colour. */
  readonly paint: string;
  /** Where each line begins on its baseline, in the coordinates in force before the stream, y downwards. */
  readonly lines: readonly { readonly x: number; readonly y: number }[];
}

interface Drawn extends Omit<DrawnSlot, 'codes' | 'font'> {
  readonly font: EmbeddedFont;
}

/** The slots of one document. One that cannot be written anew by itself is drawn like any other text. */
export class Slots {
  readonly #pdf: PdfkitDocument;
  readonly #letters: SlotLetters;
  readonly #source: GlyphSource;
  readonly #drawn: Drawn[] = [];
  readonly #complete = new Set<EmbeddedFont>();

  constructor(pdf: PdfkitDocument, letters: SlotLetters, source: GlyphSource) {
    this.#pdf = pdf;
    this.#letters = letters;
    this.#source = source;
  }

  /** Null for a node that is none, or that only all of the renderer can draw. */
  open(node: PdfNode): OpenSlot | null {
    const name = node.type === 'TEXT' ? node.props.slot : undefined;
    if (name === undefined || this.#drawn.some((slot) => slot.name === name)) return null;
    const lines = node.lines ?? [];
    const [first] = lines;
    const isPlain = (line: TextLine): boolean => {
      const [run, ...others] = line.runs;
      if (!run || others.length > 0 || line.box.x !== first?.box.x) return false;
      const { link, backgroundColor, attachment, align, direction } = run.attributes;
      if (link || backgroundColor || attachment || line.decorationLines?.length) return false;
      // where another line would begin does not depend on how long it is
      return align === 'left' && direction !== 'rtl' && !this.#source.holdsRightToLeft(line.string);
    };
    if (!first || !lines.every(isPlain)) return null;
    const { fontSize = 0, features } = first.runs[0]?.attributes ?? {};
    // textkit makes a line's box larger by the spaces that stand out of it
    const width = first.box.width - (first.overflowLeft ?? 0) - (first.overflowRight ?? 0);
    return new OpenSlot(this.#pdf._ctm, { name, fontSize, features, width });
  }

  /** Puts what was drawn of a slot into a stream of its own. */
  close(slot: OpenSlot): void {
    const { font, lines, paint, operators } = slot.finish();
    if (!this.#complete.has(font)) this.#takeIn(font, slot.look.features);
    const own = this.#cut();
    own.compress = false;
    own.end(['q', ...(paint ? [paint] : []), ...operators, 'Q'].join('\n'));
    this.#drawn.push({ ...slot.look, object: own.id, font, lines, paint });
  }

  /** When all is drawn. */
  finish(): readonly DrawnSlot[] {
    const codes = new Map(this.#drawn.map(({ font }) => [font, font.known()]));
    return this.#drawn.map(({ font, ...slot }) => ({
      ...slot,
      font: this.#source.nameOf(font.pdf.font),
      codes: codes.get(font) ?? font.known(),
    }));
  }

  #takeIn(font: EmbeddedFont, features: unknown): void {
    this.#complete.add(font);
    for (const { text, parts } of this.#letters(font.pdf.font, features)) {
      const [glyph, ...others] = parts.flatMap(({ glyphs }) => glyphs);
      if (glyph && others.length === 0 && glyph.id !== 0) font.single(glyph.id, glyph.width, text);
    }
  }

  /** Ends the page's stream and begins another after a new one, which is returned. */
  #cut(): PdfReference {
    const { page } = this.#pdf;
    const { data } = page.dictionary;
    const before = Array.isArray(data.Contents) ? (data.Contents as PdfReference[]) : [page.content];
    page.content.end();
    const own = this.#pdf.ref();
    page.content = this.#pdf.ref();
    data.Contents = [...before, own, page.content];
    return own;
  }
}

interface Look {
  readonly name: string;
  readonly fontSize: number;
  readonly features: unknown;
  readonly width: number;
}

/** Saved and moved states are told by the place of each line; the font's by its text objects. */
const PASSED_OVER = new Set(['q', 'Q', 'cm']);
const PAINT = new Set(['cs', 'scn', 'gs']);

/** A slot while its node is drawn: takes what would have gone into the page's stream. */
export class OpenSlot {
  readonly look: Look;
  readonly #start: PdfMatrix;
  readonly #lines: { readonly x: number; readonly y: number }[] = [];
  readonly #operators: string[] = [];
  readonly #paints: string[][] = [];
  #paint: string[] = [];
  #font: EmbeddedFont | null = null;

  constructor(start: PdfMatrix, look: Look) {
    // pdfkit writes into its own
    this.#start = [...start];
    this.look = look;
  }

  take(operators: string): void {
    const operator = lastOperator(operators);
    if (PASSED_OVER.has(operator)) return;
    if (!PAINT.has(operator))
      throw new Error(`react-pdf internals changed: plain text is drawn with \`${operator}\`.`);
    this.#paint.push(operators);
  }

  /** @returns where the line begins, in the coordinates that were in force when the slot was opened. */
  placeLine(
    now: PdfMatrix,
    x: number,
    y: number,
    font: EmbeddedFont,
  ): { readonly x: number; readonly y: number } {
    const [a, b, c, d, e, f] = this.#start;
    if (b !== 0 || c !== 0 || now.slice(0, 4).some((value, index) => value !== this.#start[index]))
      throw new Error('react-pdf internals changed: the lines of a text are turned or scaled.');
    const place = { x: (now[4] - e) / a + x, y: (now[5] - f) / d + y };
    this.#lines.push(place);
    this.#paints.push(this.#paint);
    this.#paint = [];
    this.#font = font;
    return place;
  }

  show(operators: string): void {
    this.#operators.push(operators);
  }

  finish(): {
    readonly font: EmbeddedFont;
    readonly lines: readonly { readonly x: number; readonly y: number }[];
    readonly paint: string;
    readonly operators: readonly string[];
  } {
    const [paint, ...others] = new Set(this.#paints.map((operators) => operators.join('\n')));
    if (!this.#font || paint === undefined || others.length > 0)
      throw new Error('react-pdf internals changed: lines of one text are painted differently.');
    return { font: this.#font, lines: this.#lines, paint, operators: this.#operators };
  }
}
