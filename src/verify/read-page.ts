import { type Annotation, readAnnotations } from './annotations.ts';
import { PdfDict, type PdfObject } from './file/pdf-objects.ts';
import { type ColorSetting, type Document, newCanvas, type Paint } from './graphics/canvas.ts';
import { interpret } from './graphics/interpret.ts';
import { type Box, boxOf, intersect, type Matrix } from './graphics/matrix.ts';
import { coversBox } from './graphics/path.ts';
import { initialState } from './graphics/state.ts';
import type { PaintMark, PrintedPicture, TextMark } from './marks.ts';
import { readTexts } from './text-marks.ts';

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** Size of what is shown (the crop box, turned and scaled), points. */
  readonly width: number;
  readonly height: number;
  /** Boxes as written: left, bottom, right, top in PDF coordinates. */
  readonly boxes: Readonly<Partial<Record<BoxName, readonly number[]>>>;
  /** Degrees clockwise by which it is turned when shown: 0, 90, 180 or 270. Marks and sizes are as shown. */
  readonly rotation: number;
  /** How many points one unit of the page's own coordinates is; 1 on nearly every page. */
  readonly userUnit: number;
  readonly texts: readonly TextMark[];
  readonly paints: readonly PaintMark[];
  /** Every colour that its content sets, once, as it is written. */
  readonly colors: readonly ColorSetting[];
  /** Content keys of all tagged sequences of the page in order; one that occurs twice stands twice. */
  readonly sequences: readonly string[];
  readonly annotations: readonly Annotation[];
}

const BOX_NAMES = ['MediaBox', 'CropBox', 'TrimBox', 'BleedBox', 'ArtBox'] as const;
export type BoxName = (typeof BOX_NAMES)[number];

/** What readers take for a page without a size. */
const LETTER = [0, 0, 612, 792];

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
  const media = boxOf(entry('MediaBox') === null ? LETTER : file.numbers(entry('MediaBox')));
  const crop = entry('CropBox') === null ? media : intersect(media, boxOf(file.numbers(entry('CropBox'))));
  const rotation = quarterTurns(file.number(entry('Rotate')) ?? 0) * 90;
  const userUnit = Math.max(0, file.number(source.dict.get('UserUnit')) ?? 1) || 1;
  const { base, shown } = layOut(crop, rotation, userUnit);
  const canvas = newCanvas(
    document,
    initialState(base, shown),
    file.dict(entry('Resources')) ?? new PdfDict(new Map()),
  );
  interpret(canvas, pageContent(document, source.dict));

  canvas.saved.length = 0;
  canvas.markings.length = 0;
  const annotations = readAnnotations(canvas, source.dict, base, shown);

  const boxes: Partial<Record<BoxName, readonly number[]>> = {};
  for (const name of BOX_NAMES) if (entry(name) !== null) boxes[name] = file.numbers(entry(name));
  return {
    number,
    width: shown.right,
    height: shown.bottom,
    boxes,
    rotation,
    userUnit,
    texts: readTexts(canvas, shown, number),
    paints: canvas.paints.map((paint) => paintMark(paint, number)),
    colors: [...canvas.settings.values()],
    sequences: canvas.begun.map((key) => (key.startsWith(':') ? `${number}${key}` : `${number}:${key}`)),
    annotations,
  };
}

const quarterTurns = (degrees: number): number => ((Math.round(degrees / 90) % 4) + 4) % 4;

/** From the page's own coordinates to points on the page as shown, y downwards. */
function layOut(crop: Box, rotation: number, unit: number): { readonly base: Matrix; readonly shown: Box } {
  const { left, right, top: low, bottom: high } = crop;
  const [width, height] = [(right - left) * unit, (high - low) * unit];
  const upright: Box = { left: 0, top: 0, right: width, bottom: height };
  const sideways: Box = { left: 0, top: 0, right: height, bottom: width };
  switch (rotation) {
    case 90:
      return { base: [0, unit, unit, 0, -low * unit, -left * unit], shown: sideways };
    case 180:
      return { base: [-unit, 0, 0, unit, right * unit, -low * unit], shown: upright };
    case 270:
      return { base: [0, -unit, -unit, 0, high * unit, right * unit], shown: sideways };
    default:
      return { base: [unit, 0, 0, -unit, -left * unit, high * unit], shown: upright };
  }
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
    fills: fillsItsBox(paint),
    picture: printedPicture(paint),
  };
}

function fillsItsBox({ alpha, blendMode, box, clip, shape }: Paint): boolean {
  const isPlain = alpha >= 1 && (blendMode === 'Normal' || blendMode === 'Compatible');
  return isPlain && coversBox(shape, box) && clip.shapes.every((area) => coversBox(area, box));
}

function printedPicture({ pixels, shape: { box } }: Paint): PrintedPicture | null {
  if (!pixels) return null;
  const [across, down] = [(box.right - box.left) / 72, (box.bottom - box.top) / 72];
  return { ...pixels, pixelsPerInch: Math.min(pixels.width / across, pixels.height / down) };
}
