import type { PdfFile } from '../file/open-pdf.ts';
import type { PdfDict, PdfObject } from '../file/pdf-objects.ts';
import { type Glyph, type PdfFont, readFont } from '../fonts/font.ts';
import type { Color } from './color.ts';
import { type Box, intersect, type Matrix } from './matrix.ts';
import { Path, type Shape } from './path.ts';
import { type Clip, type GraphicsState, startOfText, type TextPosition } from './state.ts';

/** What a stretch of a content stream is marked as (ISO 32000-1, 14.6). */
export interface Marking {
  /** Number in its page or form; null outside tagged content. */
  readonly mcid: number | null;
  /** Object number of the form that counts the MCID; null for the page. */
  readonly stream: number | null;
  readonly artifact: false | ArtifactKind;
  /** Text that readers use in place of what is shown. */
  readonly actualText: string | null;
  /** On a layer that is switched off. */
  readonly hidden: boolean;
  /** Counts the marked sequences of the document, so that two stretches can be told apart. */
  readonly sequence: number;
}

export interface ArtifactKind {
  readonly type?: string;
  readonly subtype?: string;
}

/** A glyph as shown; the origin in page points, y downwards. */
export interface ShownGlyph {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

/** What one operator showed, with the state it was shown in. */
export interface Run {
  readonly order: number;
  readonly glyphs: readonly ShownGlyph[];
  /** Thousandths of the font size to page points. */
  readonly linear: readonly [number, number, number, number];
  /** Rendered height of the font, points. */
  readonly size: number;
  readonly font: PdfFont;
  readonly renderingMode: number;
  readonly color: Color;
  readonly alpha: number;
  readonly masked: boolean;
  readonly blendMode: string;
  readonly clip: Clip;
  readonly marking: Marking;
}

/** A painted area. */
export interface Paint {
  readonly order: number;
  readonly kind: 'path' | 'image' | 'shading' | 'annotation';
  readonly shape: Shape;
  readonly clip: Clip;
  /** Round the part of the shape inside the clip. */
  readonly box: Box;
  readonly color: Color;
  readonly alpha: number;
  readonly blendMode: string;
  readonly marking: Marking;
  /** Of a picture, where the file says how many it has. */
  readonly pixels: Pixels | null;
}

/** A colour as it is written: in which space, and how much of each component, 0 to 1. */
export interface ColorSetting {
  readonly space: 'gray' | 'rgb' | 'cmyk' | 'all-inks' | 'other';
  readonly components: readonly number[];
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** What lasts for the whole document. */
export interface Document {
  readonly file: PdfFile;
  readonly fonts: Map<PdfDict, PdfFont>;
  readonly hiddenLayers: ReadonlySet<PdfDict>;
  /** Page numbers, from 1, by the page's object number. */
  readonly pageNumbers: ReadonlyMap<number, number>;
  sequences: number;
}

/** Where operators write: the state, the resources by name, and what has been painted so far. */
export interface Canvas {
  readonly document: Document;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  resources: PdfDict;
  path: Path;
  pendingClip: Shape['rule'] | null;
  text: TextPosition;
  readonly markings: Marking[];
  /** Object number of the form being drawn, where it counts its own MCIDs. */
  stream: number | null;
  readonly runs: Run[];
  readonly paints: Paint[];
  /** `stream:mcid` of every marked sequence begun, in order, repeats included. */
  readonly begun: string[];
  /** The colours that operators set, by `space components`. */
  readonly settings: Map<string, ColorSetting>;
  order: number;
  depth: number;
}

const UNMARKED: Marking = {
  mcid: null,
  stream: null,
  artifact: false,
  actualText: null,
  hidden: false,
  sequence: 0,
};

export function newCanvas(document: Document, state: GraphicsState, resources: PdfDict): Canvas {
  return {
    document,
    state,
    saved: [],
    resources,
    path: new Path(),
    pendingClip: null,
    text: startOfText(),
    markings: [],
    stream: null,
    runs: [],
    paints: [],
    begun: [],
    settings: new Map(),
    order: 0,
    depth: 0,
  };
}

export function markingOf(canvas: Canvas): Marking {
  return canvas.markings.at(-1) ?? UNMARKED;
}

/** An entry of the resources, such as font `F1`; null when there is none. */
export function resource(canvas: Canvas, category: string, name: string): PdfObject {
  const { file } = canvas.document;
  return file.dict(canvas.resources.get(category))?.get(name) ?? null;
}

export function fontNamed(canvas: Canvas, name: string): PdfFont | null {
  const { file, fonts } = canvas.document;
  const dict = file.dict(resource(canvas, 'Font', name));
  if (!dict) return null;
  let font = fonts.get(dict);
  if (!font) {
    font = readFont(file, dict);
    fonts.set(dict, font);
  }
  return font;
}

export function addPaint(
  canvas: Canvas,
  kind: Paint['kind'],
  shape: Shape,
  color: Color,
  alpha: number,
  pixels: Pixels | null = null,
): void {
  const { state } = canvas;
  if (alpha <= 0) return;
  canvas.paints.push({
    order: canvas.order++,
    kind,
    shape,
    clip: state.clip,
    box: intersect(shape.box, state.clip.box),
    color,
    alpha: alpha * state.groupAlpha,
    blendMode: state.blendMode,
    marking: markingOf(canvas),
    pixels,
  });
}

/** The square from 0 to 1, where pictures are drawn. */
export function unitSquare(matrix: Matrix): Shape {
  const path = new Path();
  path.rectangle(matrix, 0, 0, 1, 1);
  return path.shape('nonzero');
}

/** What an operator does. Operands may be missing or of a wrong type; then they count as 0, as in readers. */
export type Operator = (canvas: Canvas, operands: readonly PdfObject[]) => void;

/** The matrix that six operands make. */
export function matrixAt(operands: readonly PdfObject[]): Matrix {
  return [
    numberAt(operands, 0),
    numberAt(operands, 1),
    numberAt(operands, 2),
    numberAt(operands, 3),
    numberAt(operands, 4),
    numberAt(operands, 5),
  ];
}

export function numberAt(operands: readonly PdfObject[], index: number): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}
