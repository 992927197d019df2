import { checkVisibility } from '../../guard/check-visibility.ts';
import { quote } from '../../guard/guard-problem.ts';
import { keyOf, type TextMark } from '../../marks.ts';
import type { PdfPage } from '../../read-page.ts';
import type { PdfReading } from '../../read-pdf.ts';
import { allElements } from '../../structure.ts';
import { isBlank } from '../../text/characters.ts';
import type { Observation, Rule } from '../finding.ts';
import { FINDINGS, type FindingCode } from '../findings.ts';

/** Whether text can be seen, read and searched. */
export const textRules: readonly Rule[] = [unreadable, scanned, visibility, fonts, contrast, small];

/** Letters that a font draws without saying what they are. */
function unreadable(pdf: PdfReading): readonly Observation[] {
  const told = toldByTags(pdf);
  const fonts = new Map<string, { letters: number; page: number }>();
  for (const mark of pdf.pages.flatMap((page) => page.texts)) {
    const letters = mark.text.split('\ufffd').length - 1;
    const key = keyOf(mark);
    if (letters === 0 || mark.artifact || mark.actualText !== null || (key !== null && told.has(key)))
      continue;
    const known = fonts.get(mark.fontName);
    fonts.set(mark.fontName, {
      letters: letters + (known?.letters ?? 0),
      page: known?.page ?? mark.page,
    });
  }
  return [...fonts].map(([font, { letters, page }]) => ({
    code: 'text/unreadable',
    message: `The font ${font || 'without a name'} does not say which letters it draws: ${letters} cannot be read, the first on page ${page}.`,
    page,
  }));
}

/** Content keys of which an element around says what they stand for. */
function toldByTags(pdf: PdfReading): ReadonlySet<string> {
  const told = new Set<string>();
  for (const element of allElements(pdf.structure?.roots ?? [])) {
    if (element.actualText === null && element.alt === null) continue;
    for (const { kids } of allElements([element]))
      for (const kid of kids) if (kid.type === 'content') told.add(kid.key);
  }
  return told;
}

/** Share of a page that a picture must fill to be a scan of it. */
const SCAN = 0.5;

function isScan(page: PdfPage): boolean {
  return page.paints.some(
    ({ kind, box }) =>
      kind === 'image' && (box.right - box.left) * (box.bottom - box.top) > SCAN * page.width * page.height,
  );
}

/** Recognised text that lies, unseen, on the picture of a page. */
const isRecognised = (mark: TextMark): boolean => mark.renderingMode === 3;

function scanned(pdf: PdfReading): readonly Observation[] {
  const pages = pdf.pages.filter((page) => isScan(page) && page.texts.some(isRecognised));
  const [first] = pages;
  if (!first) return [];
  const message = `${pages.length === 1 ? 'One page is a picture' : `${pages.length} pages are pictures`} with recognised text that nobody sees.`;
  return [{ code: 'text/behind-picture', message, page: first.number }];
}

const isKnown = (code: string): code is FindingCode => code in FINDINGS;

function visibility(pdf: PdfReading): readonly Observation[] {
  const pages = pdf.pages.map((page) =>
    isScan(page) ? { ...page, texts: page.texts.filter((mark) => !isRecognised(mark)) } : page,
  );
  return checkVisibility({ ...pdf, pages }, null).flatMap(({ code, message, page }) =>
    isKnown(code) ? [{ code, message, ...(page && { page }) }] : [],
  );
}

function fonts(pdf: PdfReading): readonly Observation[] {
  const missing = new Map<string, TextMark>();
  for (const mark of pdf.pages.flatMap((page) => page.texts)) {
    if (mark.embedded || isBlank(mark.text) || mark.renderingMode === 3 || missing.has(mark.fontName))
      continue;
    missing.set(mark.fontName, mark);
  }
  return [...missing].map(([name, { page, text }]) => ({
    code: 'font/not-embedded',
    message: `The font ${name || 'without a name'} is not in the file; page ${page} uses it for ${quote(text)}.`,
    page,
  }));
}

/** Points from which type counts as large, and as large when bold (WCAG 2.2, 1.4.3). */
const LARGE = 18;
const LARGE_BOLD = 14;

const leastContrast = ({ size, fontName }: TextMark): number =>
  size >= LARGE || (size >= LARGE_BOLD && /bold|black|heavy/i.test(fontName)) ? 3 : 4.5;

/** Measured contrast is rounded to a tenth when it is told. */
const ROUNDING = 0.05;

function contrast(pdf: PdfReading): readonly Observation[] {
  return pdf.pages.flatMap((page): readonly Observation[] => {
    const weak = page.texts.filter(
      (mark) =>
        mark.visible === true &&
        mark.contrast !== null &&
        !isBlank(mark.text) &&
        mark.contrast < leastContrast(mark) - ROUNDING,
    );
    const [worst] = weak.toSorted((a, b) => (a.contrast ?? 0) - (b.contrast ?? 0));
    if (!worst) return [];
    const message = `Page ${page.number} has text of too little contrast, ${(worst.contrast ?? 0).toFixed(1)} to 1: ${quote(worst.text)}.`;
    return [{ code: 'contrast/low', message, page: page.number }];
  });
}

/** Points below which type is worth a word. */
const SMALL = 9;

function small(pdf: PdfReading): readonly Observation[] {
  const marks = pdf.pages.flatMap((page) => page.texts).filter((mark) => mark.visible === true);
  const [smallest] = marks.filter(({ text }) => !isBlank(text)).toSorted((a, b) => a.size - b.size);
  if (!smallest || smallest.size >= SMALL - ROUNDING) return [];
  const message = `The smallest type has ${smallest.size.toFixed(1)} points: ${quote(smallest.text)} on page ${smallest.page}.`;
  return [{ code: 'type/small', message, page: smallest.page }];
}
