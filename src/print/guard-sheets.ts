import type { Problem } from '../model/index.ts';
import type { Box, Color, PaintMark, PdfPage, PdfReading, TextMark } from '../verify/index.ts';
import { type Imposition, type Placement, type Side, sidesOf } from './imposition.ts';
import { boxOnSheet, isEmpty, moved, within } from './matrix.ts';

/** Points by which a mark may miss its place: rounding. */
const SLACK = 0.02;

/**
 * Proves that the finished sheets show all that the pages show: every text and every paint exactly as often as planned,
 * at its planned place, upright or turned as planned, and looking the same. At most one problem a side; none means that no
 * letter was lost on paper.
 * @param outside points of paper around the trimmed sheet in the file
 * @param shown what a colour of the pages looks like on the sheets
 */
export function guardSheets(
  sheets: PdfReading,
  pages: PdfReading,
  plan: Imposition,
  outside = 0,
  shown: (color: Color) => Color = (color) => color,
): readonly Problem[] {
  const sides = sidesOf(plan);
  const placed = new Set(sides.flatMap(({ placements }) => placements.map(({ page }) => page)));
  const forgotten = pages.pages.filter((_, index) => !placed.has(index));
  if (forgotten.length > 0)
    return [problem('print/lost', `Page ${forgotten[0]?.number} is on none of the sheets.`)];
  if (sheets.pages.length !== sides.length)
    return [
      problem('print/lost', `The sheets have ${sheets.pages.length} sides in place of ${sides.length}.`),
    ];
  const recoloured = pages.pages.map((page) => ({
    ...page,
    texts: page.texts.map((mark) => ({ ...mark, color: shown(mark.color) })),
    paints: page.paints.map((mark) => (mark.kind === 'image' ? mark : { ...mark, color: shown(mark.color) })),
  }));
  return sides.flatMap((side, index) => {
    const found = sheets.pages[index];
    return found ? differ(side, found, recoloured, outside) : [];
  });
}

/** The first difference of a side: what follows it would be its echo. */
function differ(side: Side, found: PdfPage, pages: readonly PdfPage[], outside: number): readonly Problem[] {
  const expected = side.placements.flatMap((placed) => textsOf(placed, pages, outside));
  const where = `side ${found.number} of the sheets`;
  const at = [...expected, ...found.texts].findIndex((_, i) => !isSameText(expected[i], found.texts[i]));
  const [wanted, shown] = [expected[at], found.texts[at]];
  if (wanted && (!shown || isSameText(expected[at + 1], shown)))
    return [problem('print/lost', `Text is missing from ${where}: ${quote(wanted.text)}.`, found.number)];
  if (shown && (!wanted || isSameText(wanted, found.texts[at + 1])))
    return [
      problem(
        'print/added',
        `There is text on ${where} that the pages have not: ${quote(shown.text)}.`,
        found.number,
      ),
    ];
  if (wanted && shown)
    return [
      problem(
        'print/changed',
        wanted.text === shown.text
          ? `${quote(wanted.text)} on ${where} is not where or as it was planned.`
          : `${quote(wanted.text)} has become ${quote(shown.text)} on ${where}.`,
        found.number,
      ),
    ];
  const paints = side.placements.flatMap((placed) => paintsOf(placed, pages, outside));
  const missing = firstMissing(paints, found.paints);
  if (!missing) return [];
  const what = missing.kind === 'image' ? 'A picture' : 'A line or ground';
  return [
    problem('print/lost', `${what} is missing from ${where}, or is not where it was planned.`, found.number),
  ];
}

interface Expected<M> {
  readonly mark: M;
  readonly box: Box;
}

type ExpectedText = TextMark;

function textsOf(placed: Placement, pages: readonly PdfPage[], outside: number): readonly ExpectedText[] {
  const page = pages[placed.page];
  if (!page) return [];
  return page.texts.map((mark) => ({
    ...mark,
    box: moved(boxOnSheet(mark.box, placed, page), outside),
    angle: (mark.angle + placed.turn) % 360,
  }));
}

function paintsOf(
  placed: Placement,
  pages: readonly PdfPage[],
  outside: number,
): readonly Expected<PaintMark>[] {
  const page = pages[placed.page];
  if (!page) return [];
  return page.paints
    .filter(({ kind }) => kind !== 'annotation')
    .map((mark) => ({
      mark,
      box: moved(within(boxOnSheet(mark.box, placed, page), placed.cell), outside),
    }))
    .filter(({ box }) => !isEmpty(box));
}

/** Paints come in their order; grounds that go on beyond a page and marks stand between them. */
function firstMissing(
  expected: readonly Expected<PaintMark>[],
  found: readonly PaintMark[],
): PaintMark | undefined {
  let next = 0;
  for (const { mark, box } of expected) {
    const at = found.findIndex((other, i) => i >= next && isSamePaint(mark, box, other));
    if (at === -1) return mark;
    next = at + 1;
  }
  return undefined;
}

function isSamePaint(mark: PaintMark, box: Box, other: PaintMark): boolean {
  return (
    mark.kind === other.kind &&
    JSON.stringify(mark.color) === JSON.stringify(other.color) &&
    mark.picture?.width === other.picture?.width &&
    mark.picture?.height === other.picture?.height &&
    isSameBox(box, other.box)
  );
}

function isSameText(a: TextMark | undefined, b: TextMark | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    lookOf(a) === lookOf(b) &&
    Math.abs(a.size - b.size) < SLACK &&
    Math.abs(a.angle - b.angle) < 0.2 &&
    isSameBox(a.box, b.box)
  );
}

/** What does not change when a text lies elsewhere. */
function lookOf(mark: TextMark): string {
  const { text, actualText, color, renderingMode, fontName, embedded, visible, blank, silent } = mark;
  return JSON.stringify([text, actualText, color, renderingMode, fontName, embedded, visible, blank, silent]);
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const;

const isSameBox = (a: Box, b: Box): boolean => EDGES.every((edge) => Math.abs(a[edge] - b[edge]) < SLACK);

const HINT = 'Do not print this file. Make it again; if it stays so, report it as a fault of Plainleaf.';

function problem(code: string, message: string, page?: number): Problem {
  return { code, severity: 'error', message, hint: HINT, ...(page && { page }) };
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
