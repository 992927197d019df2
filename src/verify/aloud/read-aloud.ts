import { cellHeaders } from '../cell-headers.ts';
import type { TextMark } from '../marks.ts';
import type { PdfReading } from '../read-pdf.ts';
import { allElements, isInline, type StructureElement } from '../structure.ts';
import { ANNOUNCED, headingName, itemCount, OPENED, sizeOfTable } from './announcements.ts';
import { joinMarks, tidy } from './join-marks.ts';

/** One thing that a screen reader says, in reading order. */
export interface AloudLine {
  /** From 1; null where nothing of it is on a page. */
  readonly page: number | null;
  /** How deep it is nested: lists in lists, cells in tables. */
  readonly depth: number;
  /** `Heading 1: …`, `List with 3 items`, `Cell, Dose, Over 70: …`, or the text itself. */
  readonly text: string;
}

/**
 * What a screen reader would say of a file. Without tags it can only follow the order of drawing, and hears no
 * headings, lists or tables.
 */
export function readAloud(pdf: PdfReading): readonly AloudLine[] {
  return pdf.structure ? new Speaker(pdf).speak(pdf.structure.roots) : inDrawingOrder(pdf);
}

function inDrawingOrder(pdf: PdfReading): readonly AloudLine[] {
  return pdf.pages.flatMap((page) => {
    const lines: TextMark[][] = [];
    for (const mark of page.texts) {
      const last = lines.at(-1)?.at(-1);
      const sameLine =
        last && Math.min(last.box.bottom, mark.box.bottom) > Math.max(last.box.top, mark.box.top);
      if (sameLine) lines.at(-1)?.push(mark);
      else lines.push([mark]);
    }
    return lines
      .map((marks) => ({ page: page.number, depth: 0, text: joinMarks(marks) }))
      .filter(({ text }) => text !== '');
  });
}

class Speaker {
  readonly #pdf: PdfReading;
  readonly #lines: AloudLine[] = [];
  /** Announcements that stand before the next text. */
  #prefix = '';
  #depth = 0;
  #marks: TextMark[] = [];
  #text = '';
  /** Whether a bullet or number waits for what it labels. */
  #labelled = false;
  /** Where links lead, by the annotation's object number or by the element it says it belongs to. */
  readonly #links = new Map<number | StructureElement, string>();
  readonly #headers: ReadonlyMap<StructureElement, readonly string[]>;

  constructor(pdf: PdfReading) {
    this.#pdf = pdf;
    for (const { object, structParent, target } of pdf.pages.flatMap((page) => page.annotations)) {
      const leads =
        target?.type === 'address' ? target.uri : target?.type === 'page' && `page ${target.page}`;
      const element = structParent === null ? null : pdf.structure?.byStructParent.get(structParent);
      if (!leads) continue;
      if (object !== null) this.#links.set(object, leads);
      if (element) this.#links.set(element, leads);
    }
    this.#headers = new Map(cellHeaders(pdf).map(({ element, headers }) => [element, headers]));
  }

  speak(roots: readonly StructureElement[]): readonly AloudLine[] {
    for (const root of roots) this.#visit(root);
    this.#flush();
    return this.#lines;
  }

  #visit(element: StructureElement): void {
    const { type } = element;
    if (type === 'Figure' || type === 'Formula') this.#picture(element);
    else if (type === 'Link') this.#link(element);
    else if (type === 'Lbl') this.#label(element);
    else if (isInline(element) || type === 'NonStruct' || type === 'Private') this.#inside(element);
    else if (type !== 'Artifact') this.#block(element);
  }

  #block(element: StructureElement): void {
    const { type } = element;
    if (!(this.#labelled && /^(LBody|P|Div)$/.test(type))) this.#flush();
    const depth = this.#depth;
    this.#announce(element);
    this.#inside(element);
    this.#flush();
    this.#prefix = '';
    this.#depth = depth;
  }

  #announce(element: StructureElement): void {
    const { type } = element;
    const heading = /^H(\d*)$/.exec(type);
    if (heading) this.#prefix = heading[1] ? `Heading ${heading[1]}: ` : 'Heading: ';
    else if (type === 'L') this.#say(`List with ${itemCount(element)}`, element);
    else if (type === 'LI') this.#depth++;
    else if (type === 'Table') this.#say(sizeOfTable(element), element);
    else if (type === 'TH') this.#cell(element, headingName(element));
    else if (type === 'TD') this.#cell(element, ['Cell', ...(this.#headers.get(element) ?? [])].join(', '));
    else if (OPENED[type]) this.#say(OPENED[type], element);
    else if (ANNOUNCED[type]) this.#prefix = `${ANNOUNCED[type]}: `;
  }

  #cell(element: StructureElement, name: string): void {
    this.#depth++;
    if (marksOf(this.#pdf, element).length === 0) this.#say(`${name}: empty`, element);
    else this.#prefix = `${name}: `;
  }

  #inside(element: StructureElement): void {
    if (element.actualText !== null) {
      this.#take(marksOf(this.#pdf, element), element.actualText);
      return;
    }
    for (const kid of element.kids) {
      if (kid.type === 'element') this.#visit(kid.element);
      else if (kid.type === 'content') this.#take(this.#pdf.content.get(kid.key) ?? [], null);
    }
    if (element.expansion) this.#add(` (${element.expansion})`);
  }

  #picture(element: StructureElement): void {
    const name = element.type === 'Figure' ? 'Figure' : 'Formula';
    const alt = element.alt ?? element.actualText;
    const inLine = element.parent !== null && (this.#marks.length > 0 || this.#text !== '');
    if (alt !== null) {
      if (inLine) this.#add(` [${name}: ${tidy(alt)}] `);
      else this.#say(`${name}: ${tidy(alt)}`, element);
      return;
    }
    if (!inLine) this.#say(`${name} without description`, element);
    this.#inside(element);
  }

  /** A bullet or number goes on one line with what it labels. */
  #label(element: StructureElement): void {
    this.#flush();
    this.#inside(element);
    this.#add(' ');
    this.#labelled = true;
  }

  #link(element: StructureElement): void {
    const target = [...allElements([element])]
      .flatMap((inside) => [inside, ...inside.kids.map((kid) => (kid.type === 'object' ? kid.object : null))])
      .map((key) => (key === null ? undefined : this.#links.get(key)))
      .find((found) => found !== undefined);
    this.#add(' [Link: ');
    this.#inside(element);
    this.#settle();
    this.#text = this.#text.trimEnd();
    this.#add(`${target && !this.#text.endsWith(target) ? ` (${target})` : ''}] `);
  }

  #page: number | null = null;

  #take(marks: readonly TextMark[], instead: string | null): void {
    const [first] = marks;
    if (first) this.#labelled = false;
    if (first) this.#page ??= first.page;
    if (instead !== null) this.#add(instead);
    else this.#marks.push(...marks.filter((mark) => !mark.artifact));
  }

  /** Text that is not on the page. */
  #add(text: string): void {
    this.#settle();
    this.#text += text;
  }

  #settle(): void {
    if (this.#marks.length === 0) return;
    const [first] = this.#marks;
    const shown = withReplacements(this.#marks);
    // no space is taken from the page's edge of a stretch: “(see [Link: …])” keeps its bracket close
    const lead = first && /^\s/u.test(first.spaced) ? ' ' : '';
    const trail = /\s$/u.test(this.#marks.at(-1)?.spaced ?? '') ? ' ' : '';
    this.#text += lead + shown + trail;
    this.#marks = [];
  }

  #flush(): void {
    this.#settle();
    this.#labelled = false;
    const text = tidy(this.#text).replace(/\] ([.,;:!?)])/g, ']$1');
    if (text !== '') {
      this.#lines.push({ page: this.#page, depth: this.#depth, text: this.#prefix + text });
      this.#prefix = '';
    }
    this.#text = '';
    this.#page = null;
  }

  #say(text: string, element: StructureElement): void {
    this.#flush();
    const page = firstPage(this.#pdf, element);
    this.#lines.push({ page, depth: this.#depth, text: this.#prefix + text });
    this.#prefix = '';
  }
}

/** Marks as read, each sequence that says what it stands for by that. */
function withReplacements(marks: readonly TextMark[]): string {
  const parts: TextMark[] = [];
  for (const mark of marks) {
    const previous = parts.at(-1);
    if (mark.actualText === null) parts.push(mark);
    else if (previous?.sequence === mark.sequence && previous.actualText === mark.actualText) {
      parts[parts.length - 1] = { ...previous, box: mark.box };
    } else parts.push({ ...mark, spaced: mark.actualText });
  }
  return joinMarks(parts);
}

export function marksOf(pdf: PdfReading, element: StructureElement): readonly TextMark[] {
  return element.kids.flatMap((kid) => {
    if (kid.type === 'element') return marksOf(pdf, kid.element);
    return kid.type === 'content' ? (pdf.content.get(kid.key) ?? []) : [];
  });
}

/** The page on which an element begins. */
export function firstPage(pdf: PdfReading, element: StructureElement): number | null {
  for (const { kids } of allElements([element])) {
    for (const kid of kids) if (kid.type !== 'element' && kid.page !== null) return kid.page;
  }
  return marksOf(pdf, element)[0]?.page ?? null;
}
