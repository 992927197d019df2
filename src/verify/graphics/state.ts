import type { PdfFont } from '../fonts/font.ts';
import { BLACK, type Color, type ColorSpace, gray } from './color.ts';
import { type Box, IDENTITY, intersect, type Matrix } from './matrix.ts';
import type { Shape } from './path.ts';

/** The area that may be painted: a box, and the outlines that are more than boxes. */
export interface Clip {
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

export function clipTo(clip: Clip, shape: Shape): Clip {
  return {
    box: intersect(clip.box, shape.box),
    shapes: shape.isBox ? clip.shapes : [...clip.shapes, shape],
  };
}

/** The graphics and text state (ISO 32000-1, 8.4 and 9.3). Copied by `q`, changed in place by operators. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Clip;
  fillSpace: ColorSpace;
  fill: Color;
  strokeSpace: ColorSpace;
  stroke: Color;
  fillAlpha: number;
  strokeAlpha: number;
  /** Opacity of the groups around. */
  groupAlpha: number;
  /** A soft mask hides parts of what is painted; which ones is not worked out. */
  masked: boolean;
  blendMode: string;
  lineWidth: number;
  dashed: boolean;
  font: PdfFont | null;
  fontSize: number;
  charSpace: number;
  wordSpace: number;
  /** Horizontal scaling as a share. */
  stretch: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export function initialState(ctm: Matrix, page: Box): GraphicsState {
  return {
    ctm,
    clip: { box: page, shapes: [] },
    fillSpace: gray,
    fill: BLACK,
    strokeSpace: gray,
    stroke: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    masked: false,
    blendMode: 'Normal',
    lineWidth: 1,
    dashed: false,
    font: null,
    fontSize: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}

/** The text and line matrices, which live from BT to ET. */
export interface TextPosition {
  matrix: Matrix;
  line: Matrix;
}

export const startOfText = (): TextPosition => ({ matrix: IDENTITY, line: IDENTITY });
