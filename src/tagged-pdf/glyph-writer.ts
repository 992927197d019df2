import type { FontCodes } from './font-codes.ts';
import type { ClusterPart, GlyphCluster, PlacedGlyph } from './glyph-source.ts';
import { round } from './matrix.ts';

/** A cluster at its place in a run. Points from the run's start and above its baseline. */
export interface PlacedCluster {
  readonly cluster: GlyphCluster;
  /** What it reads as. */
  readonly text: string;
  readonly x: number;
  readonly rise: number;
}

/**
 * Which way a run goes on the line. `turned`: right-to-left letters, in the order in which they stand from the left, as
 * every reader expects and turns round. `leftwards`: signs of a right-to-left line, such as “?!”. Most readers turn no
 * signs, so they are written as they are read; Chrome goes by where they stand, if an operator of its own shows each.
 */
type Flow = 'rightwards' | 'turned' | 'leftwards';

export interface RunOfGlyphs {
  /** From the left. */
  readonly clusters: readonly PlacedCluster[];
  readonly font: FontCodes;
  /** Points. */
  readonly fontSize: number;
  readonly flow: Flow;
  /** Origin of the run in the coordinates now in force, y downwards. */
  readonly x: number;
  readonly y: number;
}

/** Writes one text object for a run. Kerning goes into TJ; raised or lowered glyphs use Ts. */
export function writeRun(run: RunOfGlyphs, write: (operators: string) => void): void {
  const { font, fontSize } = run;
  const em = fontSize / font.unitsPerEm;
  const line = new ShowLine(font, fontSize, write);
  write('BT');
  write(`/${font.id} ${round(fontSize)} Tf 1 0 0 -1 ${round(run.x)} ${round(run.y)} Tm`);
  const turned = run.flow === 'turned';
  const leftwards = run.flow === 'leftwards';
  for (const { cluster, text, x, rise } of leftwards ? run.clusters.toReversed() : run.clusters) {
    if (leftwards) line.flush();
    const parts = cluster.parts;
    const letter = soleGlyph(parts);
    if (letter && text !== '') {
      const left = x + (parts[0]?.left ?? 0) * em;
      line.show(font.single(letter.id, letter.width, text), left + letter.x * em, rise);
      continue;
    }
    if (!parts.some((part) => part.glyphs.length > 0)) continue;
    if (!turned && hasMarks(parts)) {
      // one code for base and marks: readers that sort by position would put a mark behind the next letter
      const glyphs = parts.flatMap((part) =>
        part.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + part.left })),
      );
      line.show(font.composite(glyphs, cluster.advanceWidth, text), x, rise);
      continue;
    }
    const texts = textsOfParts(parts, text);
    const order = [...parts.keys()];
    for (const index of turned ? order.reverse() : order) {
      const part = parts[index];
      if (part) showPart(part, texts[index] ?? '', x + part.left * em, rise);
    }
  }
  line.end();
  write('ET');

  function showPart(part: ClusterPart, text: string, x: number, rise: number): void {
    const characters = Array.from(text);
    const { glyphs } = part;
    if (glyphs.length === 0 || glyphs.length > characters.length || glyphs.some((glyph) => glyph.y !== 0)) {
      line.show(font.composite(glyphs, part.advance, text), x, rise);
      return;
    }
    glyphs.forEach((glyph: PlacedGlyph, index) => {
      const isLast = index === glyphs.length - 1;
      const letters = isLast ? characters.slice(index).join('') : (characters[index] ?? '');
      line.show(font.single(glyph.id, glyph.width, letters), x + glyph.x * em, rise);
    });
  }
}

/** The glyph of a cluster that is no more than one glyph on the line: nearly all are. */
function soleGlyph(parts: readonly ClusterPart[]): PlacedGlyph | null {
  const glyphs = parts.length === 1 ? parts[0]?.glyphs : undefined;
  const glyph = glyphs?.length === 1 ? glyphs[0] : undefined;
  return glyph?.y === 0 ? glyph : null;
}

/** What each part reads as. The text of its cluster may be the mirror image of theirs. */
function textsOfParts(parts: readonly ClusterPart[], text: string): readonly string[] {
  let start = 0;
  return parts.map((part) => {
    const end = start + part.text.length;
    const read = text.slice(start, end);
    start = end;
    return read;
  });
}

function hasMarks(parts: readonly ClusterPart[]): boolean {
  return parts.length > 1 && parts.some((part) => part.advance === 0 && part.glyphs.length > 0);
}

const codes: string[] = [];

/** Four hexadecimal digits. */
function codeOf(cid: number): string {
  codes[cid] ??= cid.toString(16).padStart(4, '0');
  return codes[cid];
}

/** Collects codes into TJ arrays, with an adjustment wherever the pen is not where the next code stands. */
class ShowLine {
  readonly #font: FontCodes;
  readonly #fontSize: number;
  readonly #write: (operators: string) => void;
  #codes = '';
  #array: string[] = [];
  #pen = 0;
  #rise = 0;

  constructor(font: FontCodes, fontSize: number, write: (operators: string) => void) {
    this.#font = font;
    this.#fontSize = fontSize;
    this.#write = write;
  }

  show(cid: number, x: number, rise: number): void {
    if (Math.abs(rise - this.#rise) > 1e-4) this.#setRise(rise);
    const adjustment = ((this.#pen - x) * 1000) / this.#fontSize;
    if (Math.abs(adjustment) > 0.05) {
      this.#endCodes();
      this.#array.push(String(round(adjustment)));
      this.#pen = x;
    }
    this.#codes += codeOf(cid);
    this.#pen += (this.#font.widthOf(cid) * this.#fontSize) / 1000;
  }

  end(): void {
    // the rise outlives the text object
    if (this.#rise !== 0) this.#setRise(0);
    this.flush();
  }

  #setRise(rise: number): void {
    this.flush();
    this.#write(`${round(rise)} Ts`);
    this.#rise = rise;
  }

  #endCodes(): void {
    if (this.#codes) this.#array.push(`<${this.#codes}>`);
    this.#codes = '';
  }

  flush(): void {
    this.#endCodes();
    if (this.#array.length > 0) this.#write(`[${this.#array.join(' ')}] TJ`);
    this.#array = [];
  }
}
