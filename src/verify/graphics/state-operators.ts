import { PdfName } from '../file/pdf-objects.ts';
import { type Canvas, matrixAt, numberAt, type Operator, resource } from './canvas.ts';
import { multiply } from './matrix.ts';

/** Applies an ExtGState dictionary (ISO 32000-1, 8.4.5): only what decides whether something can be seen. */
function applyExtGState(canvas: Canvas, name: string): void {
  const { file } = canvas.document;
  const { state } = canvas;
  const dict = file.dict(resource(canvas, 'ExtGState', name));
  if (!dict) return;
  state.fillAlpha = file.number(dict.get('ca')) ?? state.fillAlpha;
  state.strokeAlpha = file.number(dict.get('CA')) ?? state.strokeAlpha;
  state.lineWidth = file.number(dict.get('LW')) ?? state.lineWidth;
  const mask = file.resolve(dict.get('SMask'));
  if (mask !== null) state.masked = !(mask instanceof PdfName);
  const mode = file.list(dict.get('BM'))[0];
  if (mode !== undefined) state.blendMode = file.name(mode) ?? 'Normal';
}

export const STATE_OPERATORS = {
  q: (canvas) => {
    canvas.saved.push({ ...canvas.state });
  },
  Q: (canvas) => {
    canvas.state = canvas.saved.pop() ?? canvas.state;
  },
  cm: ({ state }, operands) => {
    state.ctm = multiply(matrixAt(operands), state.ctm);
  },
  w: ({ state }, operands) => {
    state.lineWidth = numberAt(operands, 0);
  },
  d: ({ state }, operands) => {
    state.dashed = Array.isArray(operands[0]) && operands[0].some((length) => length !== 0);
  },
  gs: (canvas, operands) => {
    if (operands[0] instanceof PdfName) applyExtGState(canvas, operands[0].name);
  },
} satisfies Record<string, Operator>;
