import type { Problem, Prose } from '../../model/index.ts';
import type { TextMark } from '../marks.ts';
import type { PdfReading } from '../read-pdf.ts';
import { isBlank } from '../text/characters.ts';
import { type Comparison, piecesByMark } from './compare.ts';
import { guardProblem, quote } from './guard-problem.ts';

/**
 * Every letter that must be there can be seen, and its glyph is in an embedded font and has ink.
 * @param comparison with the source, where there is one to give places
 */
export function checkVisibility(pdf: PdfReading, comparison: Comparison | null): readonly Problem[] {
  const pieces = comparison ? piecesByMark(comparison) : new Map<TextMark, Prose>();
  return pdf.pages.flatMap((page) => {
    const marks = page.texts.filter((mark) => !isBlank(mark.text));
    return [
      ...invisible(marks, pieces),
      ...blankGlyphs(marks, pieces),
      ...silentGlyphs(page.texts, pieces),
      ...fontsElsewhere(marks, pieces),
    ];
  });
}

/** Neighbouring marks hidden for one reason, in one piece, are told together. */
function invisible(marks: readonly TextMark[], pieces: ReadonlyMap<TextMark, Prose>): readonly Problem[] {
  const problems: Problem[] = [];
  let hidden: { marks: TextMark[]; because: string; piece: Prose | undefined } | null = null;
  const report = (): void => {
    const first = hidden?.marks[0];
    if (!hidden || !first) return;
    const words = quote(hidden.marks.map((mark) => mark.text).join(''));
    const message = `Text on page ${first.page} cannot be seen, because ${hidden.because}: ${words}.`;
    problems.push(guardProblem('text/invisible', message, hidden.piece?.place, first.page));
  };
  for (const mark of marks) {
    const because = mark.visible === true ? null : mark.visible.because;
    const piece = pieces.get(mark);
    if (hidden && hidden.because === because && hidden.piece === piece) hidden.marks.push(mark);
    else {
      report();
      hidden = because === null ? null : { marks: [mark], because, piece };
    }
  }
  report();
  return problems;
}

function blankGlyphs(marks: readonly TextMark[], pieces: ReadonlyMap<TextMark, Prose>): readonly Problem[] {
  return marks.flatMap((mark) => {
    if (mark.blank.length === 0) return [];
    const letters = [...new Set(mark.blank)].map((letter) => quote(letter)).join(', ');
    const message = `The font draws nothing for ${letters} in ${quote(mark.text)} on page ${mark.page}.`;
    return [guardProblem('text/blank-glyph', message, pieces.get(mark)?.place, mark.page)];
  });
}

/** A figure on paper that no reader tells would be a dose that only some patients get. */
function silentGlyphs(marks: readonly TextMark[], pieces: ReadonlyMap<TextMark, Prose>): readonly Problem[] {
  return marks.flatMap((mark) => {
    if (mark.silent === 0) return [];
    const message = `Page ${mark.page} shows a letter that stands for no text, in or beside ${quote(mark.text)}.`;
    return [guardProblem('text/silent-glyph', message, pieces.get(mark)?.place, mark.page)];
  });
}

function fontsElsewhere(
  marks: readonly TextMark[],
  pieces: ReadonlyMap<TextMark, Prose>,
): readonly Problem[] {
  const first = marks.find((mark) => !mark.embedded);
  if (!first) return [];
  const message = `The font ${first.fontName || 'without a name'} is not in the PDF; page ${first.page} uses it for ${quote(first.text)}.`;
  return [guardProblem('text/font-not-embedded', message, pieces.get(first)?.place, first.page)];
}
