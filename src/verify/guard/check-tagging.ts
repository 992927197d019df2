import type { Problem } from '../../model/index.ts';
import { keyOf } from '../marks.ts';
import type { PdfReading } from '../read-pdf.ts';
import { allElements, type Structure, type StructureElement } from '../structure.ts';
import { isBlank, sameLetters } from '../text/characters.ts';
import { isPicture, textOf } from '../text/transcript.ts';
import { guardProblem, quote } from './guard-problem.ts';

/** Every text outside artifacts is reached from the structure tree, exactly once. */
export function checkTagging(pdf: PdfReading): readonly Problem[] {
  if (!pdf.structure)
    return [guardProblem('text/untagged', 'The PDF has no structure: a screen reader cannot follow it.')];
  const references = contentReferences(pdf.structure);
  const elements = [...allElements(pdf.structure.roots)];
  return [
    ...untagged(pdf, references),
    ...repeated(pdf, references),
    ...withoutContent(pdf, references),
    ...elements.flatMap((element) => replaced(pdf, element)),
    ...replacedSequences(pdf),
  ];
}

/** How often the structure names each tagged sequence, by its content key. */
export function contentReferences(structure: Structure): ReadonlyMap<string, number> {
  const references = new Map<string, number>();
  for (const { kids } of allElements(structure.roots)) {
    for (const kid of kids)
      if (kid.type === 'content') references.set(kid.key, (references.get(kid.key) ?? 0) + 1);
  }
  return references;
}

export function untagged(pdf: PdfReading, references: ReadonlyMap<string, number>): readonly Problem[] {
  return pdf.pages.flatMap((page) => {
    const texts = page.texts.filter((mark) => {
      if (mark.artifact || isBlank(mark.text)) return false;
      const key = keyOf(mark);
      return key === null || !references.has(key);
    });
    if (texts.length === 0) return [];
    const words = quote(texts.map((mark) => mark.text).join(' '));
    return [
      guardProblem(
        'text/untagged',
        `Text on page ${page.number} is not in the structure: ${words}.`,
        undefined,
        page.number,
      ),
    ];
  });
}

export function repeated(pdf: PdfReading, references: ReadonlyMap<string, number>): readonly Problem[] {
  const begun = new Map<string, number>();
  for (const key of pdf.pages.flatMap((page) => page.sequences)) begun.set(key, (begun.get(key) ?? 0) + 1);
  const twice = [...new Set([...references, ...begun].flatMap(([key, count]) => (count > 1 ? [key] : [])))];
  return twice.map((key) => {
    const words = quote((pdf.content.get(key) ?? []).map((mark) => mark.text).join(''));
    return guardProblem(
      'text/tagged-twice',
      `Text on page ${key.split(':')[0]} is in the structure twice: ${words}.`,
      undefined,
      Number(key.split(':')[0]),
    );
  });
}

export function withoutContent(pdf: PdfReading, references: ReadonlyMap<string, number>): readonly Problem[] {
  const begun = new Set(pdf.pages.flatMap((page) => page.sequences));
  const pages = new Set(
    [...references.keys()].flatMap((key) => (begun.has(key) ? [] : [key.split(':')[0] ?? ''])),
  );
  const problems = [...pages].map((page) =>
    guardProblem(
      'text/tag-without-content',
      `The structure names text on page ${page} that is not there.`,
      undefined,
      Number(page),
    ),
  );
  if (pdf.structure && pdf.structure.strayContent > 0)
    problems.push(
      guardProblem('text/tag-without-content', 'The structure names text on a page that is not in the PDF.'),
    );
  return problems;
}

/** An element may tell readers another text than it shows; then both must be the same. */
function replaced(pdf: PdfReading, element: StructureElement): readonly Problem[] {
  const told = element.actualText ?? (isPicture(element) || element.type === 'Link' ? null : element.alt);
  if (told === null) return [];
  const shown = textOf(pdf, element);
  return sameLetters(told, shown) ? [] : [toldOtherwise(shown, told)];
}

/** The same for single stretches of a page. */
function replacedSequences(pdf: PdfReading): readonly Problem[] {
  return pdf.pages.flatMap((page) => {
    const shown = new Map<number, { told: string; text: string }>();
    for (const mark of page.texts) {
      if (mark.actualText === null || mark.artifact) continue;
      const text = (shown.get(mark.sequence)?.text ?? '') + mark.text;
      shown.set(mark.sequence, { told: mark.actualText, text });
    }
    return [...shown.values()].flatMap(({ told, text }) =>
      sameLetters(told, text) ? [] : [toldOtherwise(text, told)],
    );
  });
}

function toldOtherwise(shown: string, told: string): Problem {
  return guardProblem(
    'text/changed',
    `The PDF shows ${quote(shown)} but tells screen readers ${quote(told)}.`,
  );
}
