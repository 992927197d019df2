import type { Color, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import { inch, mm } from '../theme/index.ts';
import type { Size } from './imposition.ts';
import type { Panels } from './panels.ts';

export interface TestSheet {
  /** Such as `letter`, for its words. */
  readonly paper: string;
  /** Of the sheet, lying. */
  readonly size: Size;
  readonly panels: Panels;
}

/** Distances from the edge that are framed, millimetres, and what each means. */
const FRAMES = [
  { from: 4, says: '4 mm' },
  { from: 6.7, says: '6.7 mm: printers leave this white at most' },
  { from: 10, says: '10 mm: all that we print stays inside' },
] as const;

/** Millimetres from each edge that have a line of their own, by which one sees how much a printer leaves white. */
const STEPS = Array.from({ length: 12 }, (_, step) => step + 1);
/** Where the numbers of these lines stand, far enough in that every printer prints them. */
const NUMBERS_FROM = mm(14);
const STEP_WIDTH = mm(2.75);

/** Circles that lie on one another when the sides fit: their place on the front, from the middle, millimetres. */
const TARGETS = [-75, 75] as const;

/**
 * One sheet with two sides by which an office tries its printer: over which edge it turns the sheet, whether it prints at
 * 100 %, how much it leaves white, where leaflets and booklets are folded, and how well the sides fit.
 */
export async function drawTestSheet({ paper, size, panels }: TestSheet): Promise<Uint8Array> {
  const { grayscale, PDFDocument, PDFName, StandardFonts } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(`Test sheet, ${paper}`);
  document.setLanguage('en');
  document.setProducer('Plainleaf');
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const font = await document.embedFont(StandardFonts.Helvetica);
  const preferences = document.context.obj({ PrintScaling: 'None', Duplex: 'DuplexFlipShortEdge' });
  document.catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const { flap, back, front } = panels;
  const sides = [
    { name: 'FRONT', folds: [flap, flap + back], lines: FRONT },
    { name: 'BACK', folds: [front, front + back], lines: BACK },
  ];
  for (const { name, folds, lines } of sides) {
    const page = document.addPage([size.width, size.height]);
    const pen = penOf(page, { font, black: grayscale(0), size });
    for (const { from, says } of FRAMES) {
      pen.frame(mm(from));
      pen.write(says, mm(14), mm(from) + 7, 6);
    }
    for (const at of folds) pen.fold(at, 'leaflet');
    pen.fold(size.width / 2, 'booklet');
    pen.write(`${name}, ${paper}: this edge is up`, mm(20), mm(28), 18);
    lines.forEach((line, index) => {
      pen.write(line, mm(20), mm(38) + index * 15, 11);
    });
    if (name === 'FRONT') pen.edges();
    pen.ruler('100 mm', mm(100), 10, mm(20), size.height - mm(45));
    pen.ruler('4 inches', inch(4), 4, mm(20), size.height - mm(25));
    for (const target of TARGETS) pen.target(size.width / 2 + mm(target), size.height / 2 + mm(12));
  }
  return document.save({ addDefaultPage: false });
}

const FRONT = [
  'Print both sides at 100 % (“actual size”, not “fit to page”), flipped on the SHORT edge.',
  'Then turn the sheet like the page of a book, over its short edge.',
  'If the back is upside down, choose the other edge in the print dialog, and print again.',
  'Hold the sheet against the light: the circles of both sides should lie on one another.',
  'White edges: at the middle of each edge, the smallest number whose stair is printed whole.',
  'Lay a ruler on the scales below. If they are too short, the printer scales: choose 100 %.',
];

const BACK = [
  'If you can read this after turning the sheet over its short edge, leaflets and booklets will be right.',
  'Fold along the dashed lines: a leaflet at its two, the flap at the right first; a booklet in the middle.',
];

/** Draws from the top left corner, y downwards, in black. */
function penOf(
  page: PDFPage,
  { font, black, size: { width, height } }: { font: PDFFont; black: Color; size: Size },
) {
  const line = (x0: number, y0: number, x1: number, y1: number, dashes?: number[]): void => {
    const dashArray = dashes ? { dashArray: dashes } : {};
    page.drawLine({
      start: { x: x0, y: height - y0 },
      end: { x: x1, y: height - y1 },
      thickness: 0.5,
      ...dashArray,
    });
  };
  const write = (text: string, x: number, y: number, size: number): void =>
    page.drawText(text, { x, y: height - y, size, font });
  return {
    write,
    frame(from: number): void {
      line(from, from, width - from, from);
      line(width - from, from, width - from, height - from);
      line(width - from, height - from, from, height - from);
      line(from, height - from, from, from);
    },
    fold(at: number, name: string): void {
      line(at, 0, at, mm(16), [3, 3]);
      line(at, height - mm(16), at, height, [3, 3]);
      write(name, at + 2, height - mm(11), 7);
    },
    ruler(name: string, length: number, parts: number, x: number, y: number): void {
      line(x, y, x + length, y);
      for (let part = 0; part <= parts; part++) {
        const at = x + (part * length) / parts;
        line(at, y, at, y - (part % parts === 0 ? 10 : 6));
      }
      write(name, x + length + 6, y, 10);
    },
    /** Stairs at the middle of each edge: what stands nearer to it than a printer can is missing. */
    edges(): void {
      for (const step of STEPS) {
        const along = mm(-38) + (step - 1) * STEP_WIDTH;
        const [from, to] = [mm(step), NUMBERS_FROM];
        const [x, y] = [width / 2 + along, height / 2 + along + mm(12)];
        const end = STEP_WIDTH * 0.8;
        line(x, from, x + end, from);
        line(x, from, x, to);
        write(String(step), x - 1, to + 7, 6);
        line(x, height - from, x + end, height - from);
        line(x, height - from, x, height - to);
        write(String(step), x - 1, height - to - 2, 6);
        line(from, y, from, y + end);
        line(from, y, to, y);
        write(String(step), to + 2, y + 2, 6);
        line(width - from, y, width - from, y + end);
        line(width - from, y, width - to, y);
        write(String(step), width - to - 8, y + 2, 6);
      }
    },
    target(x: number, y: number): void {
      page.drawCircle({ x, y: height - y, size: mm(4), borderWidth: 0.5, borderColor: black });
      line(x - mm(6), y, x + mm(6), y);
      line(x, y - mm(6), x, y + mm(6));
    },
  };
}
