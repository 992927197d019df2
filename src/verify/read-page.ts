import { PdfDict, type PdfObject, PdfRef } from './file/pdf-objects.ts';
import { addPaint, type Document, newCanvas, type Paint, type Run } from './graphics/canvas.ts';
import { drawForm, interpret } from './graphics/interpret.ts';
import { logicalOrder } from './graphics/logical-order.ts';
import { type Box, intersect, type Matrix, multiply, unite } from './graphics/matrix.ts';
import { Path } from './graphics/path.ts';
import { initialState } from './graphics/state.ts';
import type { PaintMark, TextMark } from './marks.ts';
import { inkBox, judge, type Seen } from './visibility.ts';

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** Size of what is shown (the crop box), points. */
  readonly width: number;
  readonly height: number;
  /** Boxes as written: left, bottom, right, top in PDF coordinates. */
  readonly boxes: Readonly<Partial<Record<BoxName, readonly number[]>>>;
  readonly rotation: number;
  readonly texts: readonly TextMark[];
  readonly paints: readonly PaintMark[];
  /** Content keys of all tagged sequences of the page in order; one that occurs twice stands twice. */
  readonly sequences: readonly string[];
  readonly annotations: readonly Annotation[];
}

const BOX_NAMES = ['MediaBox', 'CropBox', 'TrimBox', 'BleedBox', 'ArtBox'] as const;
export type BoxName = (typeof BOX_NAMES)[number];

export interface Annotation {
  readonly subtype: string;
  /** Object number; null when written in place. */
  readonly object: number | null;
  readonly box: Box;
  /** What a screen reader says. */
  readonly contents: string | null;
  /** Address of a link to the web. */
  readonly uri: string | null;
  readonly structParent: number | null;
}

/** A page of the page tree with what it inherits. */
export interface PageSource {
  readonly dict: PdfDict;
  readonly object: number | null;
  readonly inherited: ReadonlyMap<string, PdfObject>;
}

/** Draws a page and reads off what a person sees. Throws `PdfUnreadable` on broken content. */
export function readPage(document: Document, source: PageSource, number: number): PdfPage {
  const { file } = document;
  const entry = (key: string): PdfObject => source.dict.get(key) ?? source.inherited.get(key) ?? null;
  const media = corners(file.numbers(entry('MediaBox')), [0, 0, 612, 792]);
  const crop = intersect(
    media,
    corners(file.numbers(entry('CropBox')), [media.left, media.top, media.right, media.bottom]),
  );
  const shown: Box = { left: 0, top: 0, right: crop.right - crop.left, bottom: crop.bottom - crop.top };
  const base: Matrix = [1, 0, 0, -1, -crop.left, crop.bottom];
  const canvas = newCanvas(
    document,
    initialState(base, shown),
    file.dict(entry('Resources')) ?? new PdfDict(new Map()),
  );
  interpret(canvas, pageContent(document, source.dict));

  canvas.saved.length = 0;
  canvas.markings.length = 0;
  const annotations = file.list(source.dict.get('Annots')).flatMap((object): Annotation[] => {
    const dict = file.dict(object);
    if (!dict) return [];
    canvas.state = initialState(base, shown);
    const box = toPage(base, file.numbers(dict.get('Rect')));
    const appearance = appearanceOf(document, dict);
    if (appearance) {
      // an appearance is painted over the page: as far as reading goes it hides what is under it
      const path = new Path();
      path.rectangle([1, 0, 0, 1, 0, 0], box.left, box.top, box.right - box.left, box.bottom - box.top);
      addPaint(canvas, 'annotation', path.shape('nonzero'), null, 1);
      const [x0 = 0, y0 = 0] = file.numbers(appearance.dict.get('BBox'));
      const [left = 0, bottom = 0] = file.numbers(dict.get('Rect'));
      canvas.state.ctm = multiply([1, 0, 0, 1, left - x0, bottom - y0], base);
      drawForm(canvas, appearance, null);
    }
    const action = file.dict(dict.get('A'));
    return [
      {
        subtype: file.name(dict.get('Subtype')) ?? '',
        object: object instanceof PdfRef ? object.number : null,
        box,
        contents: file.text(dict.get('Contents')),
        uri: file.text(action?.get('URI') ?? null),
        structParent: file.number(dict.get('StructParent')),
      },
    ];
  });

  const boxes: Partial<Record<BoxName, readonly number[]>> = {};
  for (const name of BOX_NAMES) if (entry(name) !== null) boxes[name] = file.numbers(entry(name));
  return {
    number,
    width: shown.right,
    height: shown.bottom,
    boxes,
    rotation: file.number(entry('Rotate')) ?? 0,
    texts: logicalOrder(canvas.runs).flatMap((run) =>
      textMarks(run, judge(run, canvas.paints, shown), number),
    ),
    paints: canvas.paints.map((paint) => paintMark(paint, number)),
    sequences: canvas.begun.map((key) => (key.startsWith(':') ? `${number}${key}` : `${number}:${key}`)),
    annotations,
  };
}

/** The page's content streams as one, with a space between (ISO 32000-1, 7.8.2). */
function pageContent(document: Document, page: PdfDict): Uint8Array {
  const { file } = document;
  const parts = file.list(page.get('Contents')).flatMap((item) => {
    const stream = file.stream(item);
    return stream ? [file.decoded(stream)] : [];
  });
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

/** The normal appearance that is shown, in the state the annotation is in. */
function appearanceOf(document: Document, annotation: PdfDict): ReturnType<Document['file']['stream']> {
  const { file } = document;
  const flags = file.number(annotation.get('F')) ?? 0;
  if (flags & 0b10) return null; // hidden
  const normal = file.dict(annotation.get('AP'))?.get('N') ?? null;
  return (
    file.stream(normal) ?? file.stream(file.dict(normal)?.get(file.name(annotation.get('AS')) ?? '') ?? null)
  );
}

function corners(numbers: readonly number[], otherwise: readonly number[]): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers.length === 4 ? numbers : otherwise;
  return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}

function toPage(base: Matrix, rect: readonly number[]): Box {
  const box = corners(rect, [0, 0, 0, 0]);
  return {
    left: box.left + base[4],
    right: box.right + base[4],
    top: base[5] - box.bottom,
    bottom: base[5] - box.top,
  };
}

/** Cuts a run where visibility changes. */
function textMarks(run: Run, seen: readonly Seen[], page: number): readonly TextMark[] {
  const marks: TextMark[] = [];
  const reason = (index: number): string | null => {
    const visible = seen[index]?.visible ?? true;
    return visible === true ? null : visible.because;
  };
  for (let from = 0; from < run.glyphs.length; ) {
    let to = from + 1;
    while (to < run.glyphs.length && reason(to) === reason(from)) to++;
    marks.push(textMark(run, seen, from, to, page));
    from = to;
  }
  return marks;
}

function textMark(run: Run, seen: readonly Seen[], from: number, to: number, page: number): TextMark {
  let text = '';
  let box: Box | null = null;
  let contrast: number | null = null;
  const blank: string[] = [];
  for (let i = from; i < to; i++) {
    const shown = run.glyphs[i];
    if (!shown) continue;
    const { glyph } = shown;
    text += glyph.text ?? '\ufffd';
    const ratio = seen[i]?.contrast ?? null;
    if (ratio !== null && (contrast === null || ratio < contrast)) contrast = ratio;
    if (glyph.blank) continue;
    box = box ? unite(box, inkBox(run, shown)) : inkBox(run, shown);
    if (glyph.outline && glyph.outline.type !== 'drawn') blank.push(glyph.text ?? '\ufffd');
  }
  return {
    type: 'text',
    page,
    mcid: run.marking.mcid,
    stream: run.marking.stream,
    artifact: run.marking.artifact,
    text,
    actualText: run.marking.actualText,
    sequence: run.marking.sequence,
    box: box ?? emptyBox(run, from),
    size: run.size,
    color: run.color,
    contrast,
    renderingMode: run.renderingMode,
    fontName: run.font.name,
    embedded: run.font.embedded,
    visible: seen[from]?.visible ?? true,
    blank,
  };
}

/** Text without ink has a place, but no size. */
function emptyBox(run: Run, index: number): Box {
  const { x = 0, y = 0 } = run.glyphs[index] ?? {};
  return { left: x, right: x, top: y, bottom: y };
}

function paintMark(paint: Paint, page: number): PaintMark {
  return {
    type: 'paint',
    page,
    mcid: paint.marking.mcid,
    stream: paint.marking.stream,
    artifact: paint.marking.artifact,
    kind: paint.kind,
    box: paint.box,
    color: paint.color,
  };
}
