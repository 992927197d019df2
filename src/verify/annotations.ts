import type { PdfFile } from './file/open-pdf.ts';
import { type PdfDict, type PdfObject, PdfRef, type PdfStream } from './file/pdf-objects.ts';
import { addPaint, type Canvas, type Document } from './graphics/canvas.ts';
import { drawForm } from './graphics/interpret.ts';
import { applyX, applyY, type Box, boxOf, IDENTITY, type Matrix, multiply } from './graphics/matrix.ts';
import { Path } from './graphics/path.ts';
import { initialState } from './graphics/state.ts';
import { type LinkTarget, linkTarget } from './link-target.ts';

export interface Annotation {
  readonly subtype: string;
  /** Object number; null when written in place. */
  readonly object: number | null;
  readonly box: Box;
  /** What a screen reader says. */
  readonly contents: string | null;
  /** Address of a link to the web. */
  readonly uri: string | null;
  /** Where a link leads; null for annotations that are no links. */
  readonly target: LinkTarget | null;
  readonly structParent: number | null;
  /** Neither shown nor printed, nor to be followed. */
  readonly hidden: boolean;
}

/** Reads the annotations of a page and draws those that look like something, which hides what is under them. */
export function readAnnotations(
  canvas: Canvas,
  page: PdfDict,
  base: Matrix,
  shown: Box,
): readonly Annotation[] {
  const { file } = canvas.document;
  return file.list(page.get('Annots')).flatMap((object) => {
    const dict = file.dict(object);
    if (!dict) return [];
    const box = toPage(base, file.numbers(dict.get('Rect')));
    canvas.state = initialState(base, shown);
    const appearance = appearanceOf(file, dict);
    if (appearance) draw(canvas, dict, appearance, box, base);
    return [annotationOf(canvas.document, object, dict, box)];
  });
}

function annotationOf(document: Document, object: PdfObject, dict: PdfDict, box: Box): Annotation {
  const { file } = document;
  return {
    subtype: file.name(dict.get('Subtype')) ?? '',
    object: object instanceof PdfRef ? object.number : null,
    box,
    contents: file.text(dict.get('Contents')),
    uri: file.text(file.dict(dict.get('A'))?.get('URI') ?? null),
    target: file.name(dict.get('Subtype')) === 'Link' ? linkTarget(document, dict) : null,
    structParent: file.number(dict.get('StructParent')),
    hidden: isHidden(file, dict),
  };
}

/** Only how it lies on the page is taken from the appearance: its own scale to the rectangle is not worked out. */
function draw(canvas: Canvas, annotation: PdfDict, appearance: PdfStream, box: Box, base: Matrix): void {
  const { file } = canvas.document;
  const path = new Path();
  path.rectangle(IDENTITY, box.left, box.top, box.right - box.left, box.bottom - box.top);
  addPaint(canvas, 'annotation', path.shape('nonzero'), null, 1);
  const [x0 = 0, y0 = 0] = file.numbers(appearance.dict.get('BBox'));
  const [left = 0, bottom = 0] = file.numbers(annotation.get('Rect'));
  canvas.state.ctm = multiply([1, 0, 0, 1, left - x0, bottom - y0], base);
  drawForm(canvas, appearance, null);
}

/** Flag 2 (ISO 32000-1, 12.5.3). */
const isHidden = (file: PdfFile, annotation: PdfDict): boolean =>
  ((file.number(annotation.get('F')) ?? 0) & 0b10) !== 0;

/** The normal appearance that is shown, in the state the annotation is in. */
function appearanceOf(file: PdfFile, annotation: PdfDict): PdfStream | null {
  if (isHidden(file, annotation)) return null;
  const normal = file.dict(annotation.get('AP'))?.get('N') ?? null;
  const state = file.name(annotation.get('AS')) ?? '';
  return file.stream(normal) ?? file.stream(file.dict(normal)?.get(state) ?? null);
}

function toPage(base: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box {
  return boxOf([applyX(base, x0, y0), applyY(base, x0, y0), applyX(base, x1, y1), applyY(base, x1, y1)]);
}
