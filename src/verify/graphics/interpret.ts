import { PdfName, PdfRef, type PdfStream, PdfUnreadable } from '../file/pdf-objects.ts';
import { addPaint, type Canvas, markingOf, type Operator, resource, unitSquare } from './canvas.ts';
import { COLOR_OPERATORS } from './color-operators.ts';
import { readContent } from './content-stream.ts';
import { isHiddenLayer, MARKING_OPERATORS } from './marking-operators.ts';
import { matrixOf, multiply } from './matrix.ts';
import { Path } from './path.ts';
import { PATH_OPERATORS } from './path-operators.ts';
import { clipTo } from './state.ts';
import { STATE_OPERATORS } from './state-operators.ts';
import { TEXT_OPERATORS } from './text-operators.ts';

/** Forms within forms beyond this depth are a loop. */
const DEEPEST = 30;

const XOBJECT_OPERATORS = {
  Do: (canvas, operands) => {
    const { file } = canvas.document;
    const object = resource(canvas, 'XObject', operands[0] instanceof PdfName ? operands[0].name : '');
    const stream = file.stream(object);
    if (!stream) return;
    const hidden = isHiddenLayer(canvas.document, stream.dict.get('OC'));
    if (hidden) canvas.markings.push({ ...markingOf(canvas), hidden: true });
    if (file.name(stream.dict.get('Subtype')) === 'Form')
      drawForm(canvas, stream, object instanceof PdfRef ? object.number : null);
    else {
      const [width, height] = [file.number(stream.dict.get('Width')), file.number(stream.dict.get('Height'))];
      const pixels = width && height ? { width, height } : null;
      addPaint(canvas, 'image', unitSquare(canvas.state.ctm), null, canvas.state.fillAlpha, pixels);
    }
    if (hidden) canvas.markings.pop();
  },
  BI: (canvas) => addPaint(canvas, 'image', unitSquare(canvas.state.ctm), null, canvas.state.fillAlpha),
} satisfies Record<string, Operator>;

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [
    STATE_OPERATORS,
    PATH_OPERATORS,
    COLOR_OPERATORS,
    TEXT_OPERATORS,
    MARKING_OPERATORS,
    XOBJECT_OPERATORS,
  ].flatMap((table) => Object.entries<Operator>(table)),
);

/**
 * Draws a content stream onto the canvas: runs and paints are added in painting order. Operators that change nothing
 * we look at, and unknown ones, are passed over.
 * @throws PdfUnreadable on broken syntax
 */
export function interpret(canvas: Canvas, content: Uint8Array): void {
  readContent(content, (operator, operands) => OPERATORS.get(operator)?.(canvas, operands));
}

/** Draws a form XObject: its own matrix, clipped to its box, with its own resources (ISO 32000-1, 8.10). */
export function drawForm(canvas: Canvas, form: PdfStream, number: number | null): void {
  if (canvas.depth >= DEEPEST) throw new PdfUnreadable('a drawing contains itself');
  const { file } = canvas.document;
  const { dict } = form;
  const outside = { ...canvas };
  const state = { ...canvas.state };
  canvas.state = state;
  const matrix = file.numbers(dict.get('Matrix'));
  if (matrix.length === 6) state.ctm = multiply(matrixOf(matrix), state.ctm);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = file.numbers(dict.get('BBox'));
  const box = new Path();
  box.rectangle(state.ctm, x0, y0, x1 - x0, y1 - y0);
  state.clip = clipTo(state.clip, box.shape('nonzero'));
  if (file.name(file.dict(dict.get('Group'))?.get('S') ?? null) === 'Transparency') {
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = 1;
    state.strokeAlpha = 1;
  }
  canvas.resources = file.dict(dict.get('Resources')) ?? canvas.resources;
  if (dict.get('StructParents') !== null) canvas.stream = number;
  canvas.path = new Path();
  canvas.depth++;
  const saved = canvas.saved.splice(0);
  const open = canvas.markings.length;
  interpret(canvas, file.decoded(form));
  canvas.markings.splice(open);
  canvas.saved.splice(0, Infinity, ...saved);
  canvas.depth--;
  canvas.state = outside.state;
  canvas.resources = outside.resources;
  canvas.stream = outside.stream;
  canvas.path = outside.path;
  canvas.text = outside.text;
}
