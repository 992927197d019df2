import type { Problem } from '../../../model/index.ts';
import { joinMarks, tidy } from '../../aloud/join-marks.ts';
import { firstPage, marksOf } from '../../aloud/read-aloud.ts';
import { contentReferences, repeated, untagged, withoutContent } from '../../guard/check-tagging.ts';
import { quote } from '../../guard/guard-problem.ts';
import { keyOf, type TextMark } from '../../marks.ts';
import type { PdfReading } from '../../read-pdf.ts';
import { allElements } from '../../structure.ts';
import { isPicture } from '../../text/transcript.ts';
import type { Observation, Rule } from '../finding.ts';
import type { FindingCode } from '../findings.ts';

/** Whether tags and what is on the pages belong to each other. A file without tags has its own finding. */
export const taggingRules: readonly Rule[] = [content, images, replacements];

function content(pdf: PdfReading): readonly Observation[] {
  if (!pdf.structure) return [];
  const references = contentReferences(pdf.structure);
  return [
    ...as('text/untagged', untagged(pdf, references)),
    ...as('text/tagged-twice', repeated(pdf, references)),
    ...as('text/tag-without-content', withoutContent(pdf, references)),
  ];
}

const as = (code: FindingCode, problems: readonly Problem[]): readonly Observation[] =>
  problems.map(({ message, page }) => ({ code, message, ...(page && { page }) }));

function images(pdf: PdfReading): readonly Observation[] {
  if (!pdf.structure) return [];
  const references = contentReferences(pdf.structure);
  return pdf.pages.flatMap((page): readonly Observation[] => {
    const loose = page.paints.filter((paint) => {
      if (paint.kind !== 'image' || paint.artifact) return false;
      const key = keyOf(paint);
      return key === null || !references.has(key);
    });
    if (loose.length === 0) return [];
    const message = `${loose.length === 1 ? 'A picture' : `${loose.length} pictures`} on page ${page.number} ${loose.length === 1 ? 'is' : 'are'} not in the structure.`;
    return [{ code: 'image/untagged', message, page: page.number }];
  });
}

/** Readers may be told another text than the page shows. */
function replacements(pdf: PdfReading): readonly Observation[] {
  const elements = [...allElements(pdf.structure?.roots ?? [])]
    .filter(({ actualText }) => actualText !== null)
    .filter((element) => !isPicture(element))
    .map((element) => ({
      told: element.actualText ?? '',
      shown: joinMarks(marksOf(pdf, element)),
      page: firstPage(pdf, element),
    }));
  return [...elements, ...replacedSequences(pdf)].flatMap(({ told, shown, page }) => {
    if (same(told, shown)) return [];
    const message = `The page shows ${quote(shown)}, but screen readers are told ${quote(told)}.`;
    return [{ code: 'text/told-otherwise', message, page }];
  });
}

function replacedSequences(pdf: PdfReading): { told: string; shown: string; page: number }[] {
  return pdf.pages.flatMap((page) => {
    const sequences = new Map<number, TextMark[]>();
    for (const mark of page.texts) {
      if (mark.actualText === null || mark.artifact) continue;
      sequences.set(mark.sequence, [...(sequences.get(mark.sequence) ?? []), mark]);
    }
    return [...sequences.values()].map((marks) => ({
      told: marks[0]?.actualText ?? '',
      shown: joinMarks(marks),
      page: page.number,
    }));
  });
}

/** Ligatures and their letters are the same; where the font does not say what it shows, nothing can be compared. */
function same(told: string, shown: string): boolean {
  const letters = (text: string): string => tidy(text.normalize('NFKC')).replace(/\s/gu, '');
  return shown.includes('\ufffd') || letters(told) === letters(shown);
}
