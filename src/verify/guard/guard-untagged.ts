import type { Problem, Prose } from '../../model/index.ts';
import type { TextMark } from '../marks.ts';
import type { PdfPage } from '../read-page.ts';
import type { PdfReading } from '../read-pdf.ts';
import { compareText, piecesByMark } from './compare.ts';
import { guardProblem, quote } from './guard-problem.ts';

/**
 * Proves that a file without structure shows the text of its tagged twin, which `guardText` has been over: the same
 * marks in the same order on the same pages, each at its place, of its size and colour, from the same font and as
 * visible. At most one problem a page; none means that no letter was lost.
 */
export function guardUntagged(
  pdf: PdfReading,
  tagged: PdfReading,
  expected: readonly Prose[],
): readonly Problem[] {
  const differences = pairPages(tagged.pages, pdf.pages).flatMap(([wanted, found]) => differ(wanted, found));
  if (differences.length === 0) return [];
  const pieces = piecesByMark(compareText(tagged, expected));
  return differences.map(({ code, message, mark }) =>
    guardProblem(code, message, mark && pieces.get(mark)?.place),
  );
}

interface Difference {
  readonly code: 'text/lost' | 'text/added' | 'text/changed';
  readonly message: string;
  /** Of the tagged file. */
  readonly mark: TextMark | undefined;
}

type Pages = readonly [wanted: PdfPage | undefined, found: PdfPage | undefined];

function pairPages(wanted: readonly PdfPage[], found: readonly PdfPage[]): readonly Pages[] {
  const length = Math.max(wanted.length, found.length);
  return Array.from({ length }, (_, index) => [wanted[index], found[index]] as const);
}

/** The first difference of a page: what follows it would be its echo. */
function differ(wanted: PdfPage | undefined, found: PdfPage | undefined): readonly Difference[] {
  const expected = wanted?.texts ?? [];
  const shown = found?.texts ?? [];
  const at = [...expected, ...shown].findIndex((_, i) => !isSame(expected[i], shown[i]));
  const mark = expected[at];
  const other = shown[at];
  const page = wanted?.number ?? found?.number;
  if (!mark && !other) return sameSize(wanted, found) ? [] : [resized(page)];
  if (mark && (!other || isSame(expected[at + 1], other))) {
    const message = `Text is missing from page ${page} of the untagged PDF: ${quote(mark.text)}.`;
    return [{ code: 'text/lost', message, mark }];
  }
  if (other && (!mark || isSame(mark, shown[at + 1]))) {
    const message = `Page ${page} of the untagged PDF has text that the handout has not: ${quote(other.text)}.`;
    return [{ code: 'text/added', message, mark: mark ?? expected.at(-1) }];
  }
  const [before, after] = [quote(mark?.text ?? ''), quote(other?.text ?? '')];
  const message =
    before === after
      ? `${before} on page ${page} of the untagged PDF does not look as it does in the tagged one.`
      : `${before} has become ${after} on page ${page} of the untagged PDF.`;
  return [{ code: 'text/changed', message, mark }];
}

function isSame(a: TextMark | undefined, b: TextMark | undefined): boolean {
  return a === undefined || b === undefined ? a === b : lookOf(a) === lookOf(b);
}

/** All that a reader sees of a mark or copies from it. */
function lookOf(mark: TextMark): string {
  const { text, actualText, box, size, color, renderingMode, fontName, embedded, visible, blank, silent } =
    mark;
  return JSON.stringify([
    [text, actualText, fontName, embedded, renderingMode, color, visible, blank, silent],
    [
      hundredths(size),
      hundredths(box.left),
      hundredths(box.top),
      hundredths(box.right),
      hundredths(box.bottom),
    ],
  ]);
}

/** A hundredth of a point is rounding. */
const hundredths = (points: number): number => Math.round(points * 100);

function sameSize(a: PdfPage | undefined, b: PdfPage | undefined): boolean {
  return a?.width === b?.width && a?.height === b?.height;
}

function resized(page: number | undefined): Difference {
  const message = `Page ${page} of the untagged PDF has another size than in the tagged one.`;
  return { code: 'text/changed', message, mark: undefined };
}
