import type { TextMark } from '../marks.ts';
import type { PdfReading } from '../read-pdf.ts';
import type { StructureElement } from '../structure.ts';

/** What a screen reader comes upon, in reading order. */
export type Spoken =
  | {
      readonly type: 'text';
      readonly element: StructureElement;
      readonly mark: TextMark;
      readonly text: string;
    }
  /** The description of a figure, before whatever the figure holds. */
  | { readonly type: 'alt'; readonly element: StructureElement; readonly text: string };

/** Walks the structure tree. Empty for a file without one. */
export function transcript(pdf: PdfReading): readonly Spoken[] {
  const spoken: Spoken[] = [];
  const visit = (element: StructureElement): void => {
    if (isPicture(element) && element.alt !== null) spoken.push({ type: 'alt', element, text: element.alt });
    for (const kid of element.kids) {
      if (kid.type === 'element') visit(kid.element);
      else if (kid.type === 'content') {
        for (const mark of pdf.content.get(kid.key) ?? [])
          spoken.push({ type: 'text', element, mark, text: mark.text });
      }
    }
  };
  for (const root of pdf.structure?.roots ?? []) visit(root);
  return spoken;
}

/** Elements whose description stands for a picture, not for text. */
export function isPicture(element: StructureElement): boolean {
  return element.type === 'Figure' || element.type === 'Formula';
}

/** All text of an element and what it holds, as shown. */
export function textOf(pdf: PdfReading, element: StructureElement): string {
  return element.kids
    .map((kid) => {
      if (kid.type === 'element') return textOf(pdf, kid.element);
      if (kid.type === 'object') return '';
      return (pdf.content.get(kid.key) ?? []).map((mark) => mark.text).join('');
    })
    .join('');
}
