import { PdfName, type PdfObject, PdfString } from '../file/pdf-objects.ts';
import {
  type Canvas,
  fontNamed,
  markingOf,
  matrixAt,
  numberAt,
  type Operator,
  type ShownGlyph,
} from './canvas.ts';
import { type Matrix, multiply } from './matrix.ts';
import { startOfText } from './state.ts';

function nextLine(canvas: Canvas, tx: number, ty: number): void {
  const line = multiply([1, 0, 0, 1, tx, ty], canvas.text.line);
  canvas.text = { matrix: line, line };
}

/** Rendering modes that stroke without filling. */
const STROKED = new Set([1, 5]);

/** Shows strings and moves by the numbers between them (ISO 32000-1, 9.4.3 and 9.4.4). */
function show(canvas: Canvas, parts: readonly PdfObject[]): void {
  const { state, text } = canvas;
  const { font, fontSize, stretch, charSpace, wordSpace, rise } = state;
  if (!font) return;
  const start = multiply(multiply([fontSize * stretch, 0, 0, fontSize, 0, rise], text.matrix), state.ctm);
  const shown: ShownGlyph[] = [];
  let advance = 0; // along the baseline, in unscaled text space
  const along: Matrix = multiply(text.matrix, state.ctm);
  for (const part of parts) {
    if (typeof part === 'number') advance -= (part / 1000) * fontSize * stretch;
    else if (part instanceof PdfString) {
      for (const glyph of font.glyphs(part.bytes)) {
        shown.push({ glyph, x: start[4] + advance * along[0], y: start[5] + advance * along[1] });
        const space = font.singleByte && glyph.code === 32 ? wordSpace : 0;
        advance += ((glyph.width / 1000) * fontSize + charSpace + space) * stretch;
      }
    }
  }
  canvas.text.matrix = multiply([1, 0, 0, 1, advance, 0], text.matrix);
  if (shown.length === 0) return;
  const stroked = STROKED.has(state.renderingMode);
  canvas.runs.push({
    order: canvas.order++,
    glyphs: shown,
    linear: [start[0] / 1000, start[1] / 1000, start[2] / 1000, start[3] / 1000],
    size: Math.hypot(start[2], start[3]),
    font,
    renderingMode: state.renderingMode,
    color: stroked ? state.stroke : state.fill,
    alpha: (stroked ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha,
    masked: state.masked,
    blendMode: state.blendMode,
    clip: state.clip,
    marking: markingOf(canvas),
  });
}

/** Text operators (9.3 and 9.4). */
export const TEXT_OPERATORS = {
  BT: (canvas) => {
    canvas.text = startOfText();
  },
  Tf: (canvas, operands) => {
    if (operands[0] instanceof PdfName) canvas.state.font = fontNamed(canvas, operands[0].name);
    canvas.state.fontSize = numberAt(operands, 1);
  },
  Tc: ({ state }, operands) => {
    state.charSpace = numberAt(operands, 0);
  },
  Tw: ({ state }, operands) => {
    state.wordSpace = numberAt(operands, 0);
  },
  Tz: ({ state }, operands) => {
    state.stretch = numberAt(operands, 0) / 100;
  },
  TL: ({ state }, operands) => {
    state.leading = numberAt(operands, 0);
  },
  Ts: ({ state }, operands) => {
    state.rise = numberAt(operands, 0);
  },
  Tr: ({ state }, operands) => {
    state.renderingMode = numberAt(operands, 0);
  },
  Td: (canvas, operands) => nextLine(canvas, numberAt(operands, 0), numberAt(operands, 1)),
  TD: (canvas, operands) => {
    canvas.state.leading = -numberAt(operands, 1);
    nextLine(canvas, numberAt(operands, 0), numberAt(operands, 1));
  },
  Tm: (canvas, operands) => {
    const matrix = matrixAt(operands);
    canvas.text = { matrix, line: matrix };
  },
  'T*': (canvas) => nextLine(canvas, 0, -canvas.state.leading),
  Tj: (canvas, operands) => show(canvas, operands),
  TJ: (canvas, operands) => show(canvas, Array.isArray(operands[0]) ? operands[0] : []),
  "'": (canvas, operands) => {
    nextLine(canvas, 0, -canvas.state.leading);
    show(canvas, operands);
  },
  '"': (canvas, operands) => {
    canvas.state.wordSpace = numberAt(operands, 0);
    canvas.state.charSpace = numberAt(operands, 1);
    nextLine(canvas, 0, -canvas.state.leading);
    show(canvas, operands.slice(2));
  },
} satisfies Record<string, Operator>;
