import type { EmbeddedFont } from './embedded-font.ts';
import type { GlyphCluster, GlyphSource } from './glyph-source.ts';
import { type PlacedCluster, writeRun } from './glyph-writer.ts';
import type { GlyphPosition, PdfNode, TextLine, TextRun } from './node.ts';
import { orderRuns, type RunPlace } from './run-order.ts';
import type { Violations } from './violations.ts';

interface DrawnRun {
  readonly glyphs: readonly unknown[];
  /** The run's array of positions: the one thing of a run that reaches us by reference. */
  readonly positions: object;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly origin: unknown;
}

/** Draws the runs of laid-out texts. Text comes from the clusters, never from the font's glyph objects. */
export class TextDrawing {
  /** The font of the runs that follow; null when it cannot be embedded. */
  font: EmbeddedFont | null = null;
  /** Runs with glyphs on the texts entered, and how many of them were drawn. */
  #expectedRuns = 0;
  #drawnRuns = 0;
  readonly #source: GlyphSource;
  readonly #violations: Violations;
  readonly #places = new WeakMap<object, RunPlace>();
  readonly #ordered = new WeakSet<object>();
  /** Clusters known to have all their glyphs. */
  readonly #whole = new Set<GlyphCluster>();

  constructor(source: GlyphSource, violations: Violations) {
    this.#source = source;
    this.#violations = violations;
  }

  /** Puts the lines of a laid-out text into reading order and notes what is to be drawn. Mutates the lines. */
  enter(text: PdfNode): void {
    for (const line of text.lines ?? []) {
      // what repeats on every page may be one object
      if (!this.#ordered.has(line)) this.#order(line);
      this.#expectedRuns += line.runs.filter(isDrawable).length;
    }
  }

  #order(line: TextLine): void {
    this.#ordered.add(line);
    const { runs, places } = orderRuns(line, (glyph) => isSpace(this.#source.clusterOf(glyph)));
    line.runs = runs;
    for (const [run, place] of places) if (run.positions) this.#places.set(run.positions, place);
  }

  draw(run: DrawnRun, write: (operators: string) => void, use: (font: EmbeddedFont) => void): void {
    if (run.glyphs.length === 0) return;
    const place = this.#places.get(run.positions);
    if (place) this.#drawnRuns += 1;
    const font = this.font;
    if (!font) {
      this.#violations.add('font-not-embedded', `No embedded font has “${this.#read(run)}”.`, run.origin);
      return;
    }
    const rightToLeft = place?.rightToLeft ?? false;
    const clusters = this.#place(run, font, rightToLeft, place?.lastOfLine ?? false);
    const isTurned = (): boolean => clusters.some(({ text }) => this.#source.holdsRightToLeft(text));
    const flow = rightToLeft ? (isTurned() ? 'turned' : 'leftwards') : 'rightwards';
    use(font);
    writeRun({ clusters, font, fontSize: run.fontSize, flow, x: run.x, y: run.y }, write);
  }

  /** Throws when a run that was laid out was never handed on to be drawn. */
  check(): void {
    if (this.#drawnRuns === this.#expectedRuns) return;
    const count = `${this.#drawnRuns} of ${this.#expectedRuns}`;
    throw new Error(`react-pdf internals changed: ${count} runs of text were drawn`);
  }

  #place(run: DrawnRun, font: EmbeddedFont, rightToLeft: boolean, lastOfLine: boolean): PlacedCluster[] {
    const positions = run.positions as readonly GlyphPosition[];
    const em = run.fontSize / font.unitsPerEm;
    const placed: PlacedCluster[] = [];
    let x = 0;
    run.glyphs.forEach((glyph, index) => {
      const position = positions[index];
      const cluster = this.#source.clusterOf(glyph);
      const rise = (position?.yOffset ?? 0) * em;
      if (!cluster)
        this.#violations.add('glyph-foreign', 'A glyph did not come from the glyph source.', run.origin);
      else if (cluster.hyphen === 'soft') {
        const breaksHere = lastOfLine && index === run.glyphs.length - 1;
        if (breaksHere) placed.push({ cluster: this.#source.hyphen(font.pdf.font), text: '\u00ad', x, rise });
      } else if (cluster.hyphen !== 'inserted') {
        this.#checkGlyphs(cluster, run.origin);
        // a run of brackets and signs alone was mirrored for its line before anyone knew its direction
        const mirrored = rightToLeft && !cluster.rightToLeft;
        placed.push({ cluster, text: mirrored ? this.#source.mirror(cluster.text) : cluster.text, x, rise });
      }
      x += position?.xAdvance ?? 0;
    });
    return placed;
  }

  #checkGlyphs(cluster: GlyphCluster, origin: unknown): void {
    if (this.#whole.has(cluster)) return;
    if (!cluster.parts.some((part) => part.glyphs.some((glyph) => glyph.id === 0))) {
      this.#whole.add(cluster);
      return;
    }
    const codes = Array.from(
      cluster.text,
      (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
    this.#violations.add(
      'glyph-missing',
      `The font has no glyph for “${cluster.text}” (${codes.join(' ')}).`,
      origin,
    );
  }

  #read(run: DrawnRun): string {
    return run.glyphs.map((glyph) => this.#source.clusterOf(glyph)?.text ?? stockText(glyph)).join('');
  }
}

function isSpace(cluster: GlyphCluster | null): boolean {
  return cluster !== null && /^\s$/u.test(cluster.text);
}

/** The runs that @react-pdf/render hands on. */
function isDrawable(run: TextRun): boolean {
  return (run.glyphs?.length ?? 0) > 0 && run.positions !== undefined && Boolean(run.attributes.font?.[0]);
}

/** Only for a message: see glyph-source.ts on what a font's own glyphs say. */
function stockText(glyph: unknown): string {
  const { codePoints } = glyph as { readonly codePoints?: readonly number[] };
  return String.fromCodePoint(...(codePoints ?? []));
}
