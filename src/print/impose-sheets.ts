import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Box, PdfReading } from '../verify/index.ts';
import { describeSheets } from './describe-sheets.ts';
import { groundsOf } from './grounds.ts';
import { type Imposition, type Side, type Size, sidesOf } from './imposition.ts';
import { ALL_INKS, drawMarks } from './marks.ts';
import { grown, pageToSheet } from './matrix.ts';
import { clipped, fillBox, numbers } from './operators.ts';

/** A finished file of pages, and what was read from its bytes. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly reading: PdfReading;
}

/** How far the sheet of the file reaches beyond the trimmed one. */
export interface Surround {
  /** Points by which grounds go on beyond the trim; 0 for office paper. */
  readonly bleed: number;
  /** Points of paper outside the trim, marks and bleed in it; 0 for office paper. */
  readonly outside: number;
}

/** Office paper is not trimmed. */
export const OFFICE: Surround = { bleed: 0, outside: 0 };

/** Room for bleed and marks, points. */
const OUTSIDE = 36;

export const press = (bleed: number): Surround => ({ bleed, outside: OUTSIDE });

/**
 * Puts the pages of a file on sheets as the plan says: one PDF page a side. Each page is in the file once, however often
 * it is placed. The file is for paper: it has no tags and claims nothing. The same input gives the same bytes.
 */
export async function imposeSheets(
  { bytes, reading }: PageFile,
  plan: Imposition,
  surround: Surround = OFFICE,
): Promise<Uint8Array> {
  // two megabytes of code: only who makes sheets loads it
  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const target = await PDFDocument.create({ updateMetadata: false });
  const forms = await embedPages(source, target, plan);
  const { context } = target;
  const { bleed, outside } = surround;
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  const allInks =
    outside > 0 ? context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint])) : null;
  const { width, height } = plan.size;
  const trim = { left: 0, top: 0, right: width, bottom: height };
  sidesOf(plan).forEach((side, index) => {
    const page = target.addPage([width + 2 * outside, height + 2 * outside]);
    if (outside > 0) {
      page.setTrimBox(outside, outside, width, height);
      page.setBleedBox(outside - bleed, outside - bleed, width + 2 * bleed, height + 2 * bleed);
    }
    const { content, used } = drawSide(side, {
      reading,
      plan,
      surround,
      trim,
      isFront: isFront(plan, index),
    });
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    const placed = context.obj({});
    for (const number of used) {
      const ref = forms.get(number);
      if (ref) placed.set(PDFName.of(formName(number)), ref);
    }
    const resources = context.obj({});
    resources.set(PDFName.of('XObject'), placed);
    if (allInks) resources.set(PDFName.of('ColorSpace'), context.obj({ [ALL_INKS]: allInks }));
    page.node.set(PDFName.of('Resources'), resources);
  });
  await describeSheets(target, { reading, plan, bytes });
  return target.save({ addDefaultPage: false });
}

const formName = (page: number): string => `Page${page + 1}`;

/** Each page that the plan places, as a form; what pages share, forms share. */
async function embedPages(
  source: PDFDocument,
  target: PDFDocument,
  plan: Imposition,
): Promise<ReadonlyMap<number, PDFRef>> {
  const wanted = new Set(sidesOf(plan).flatMap(({ placements }) => placements.map(({ page }) => page)));
  const numbers = [...wanted].toSorted((a, b) => a - b);
  const embedded = await target.embedPages(numbers.map((number) => source.getPage(number)));
  await target.flush();
  return new Map(embedded.map(({ ref }, index) => [numbers[index] ?? 0, ref]));
}

const isFront = ({ sheets }: Imposition, side: number): boolean =>
  sheets.flatMap(({ back }) => (back ? [true, false] : [true]))[side] ?? true;

interface Drawing {
  readonly reading: PdfReading;
  readonly plan: Imposition;
  readonly surround: Surround;
  /** The trimmed sheet. */
  readonly trim: Box;
  readonly isFront: boolean;
}

function drawSide(
  side: Side,
  { reading, plan, surround, trim, isFront }: Drawing,
): { readonly content: string; readonly used: ReadonlySet<number> } {
  const { bleed, outside } = surround;
  const { height } = plan.size;
  const parts: string[] = [`1 0 0 1 ${numbers(outside, outside)} cm`];
  for (const placed of side.placements) {
    const page = reading.pages[placed.page];
    if (!page) throw new RangeError(`the plan places page ${placed.page + 1}, which the file has not`);
    const room = reaching(placed.cell, trim, bleed);
    const grounds = groundsOf(page, placed, room).map(({ box, color }) => fillBox(box, color, height));
    const matrix = pageToSheet(placed, sizeOf(page), height);
    const form = `${numbers(...matrix)} cm /${formName(placed.page)} Do`;
    if (grounds.length > 0) parts.push(clipped(room, height, grounds.join('\n')));
    parts.push(clipped(placed.cell, height, form));
  }
  parts.push(drawMarks(side, { plan, surround, pages: reading.pages, isFront }));
  return { content: parts.join('\n'), used: new Set(side.placements.map(({ page }) => page)) };
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

/** Points by which an edge may miss the trim and still lie on it. */
const SAME = 0.01;

/** A cell, and the bleed beyond where it lies at the sheet's edge. */
function reaching(cell: Box, trim: Box, bleed: number): Box {
  const wide = grown(trim, bleed);
  return {
    left: cell.left <= trim.left + SAME ? wide.left : cell.left,
    top: cell.top <= trim.top + SAME ? wide.top : cell.top,
    right: cell.right >= trim.right - SAME ? wide.right : cell.right,
    bottom: cell.bottom >= trim.bottom - SAME ? wide.bottom : cell.bottom,
  };
}
