import type { Destinations } from './destinations.ts';
import { type PdfRect, roundRect } from './matrix.ts';
import { type PdfPage, type PdfReference, pdfString } from './pdfkit-internals.ts';
import type { Jump, Place } from './place.ts';
import type { StructureElement } from './structure-element.ts';
import type { StructureTree } from './structure-tree.ts';
import type { Violations } from './violations.ts';

export interface LinkArea {
  /** `#id` or a URL. */
  readonly href: string;
  /** What a screen reader says of the area. */
  readonly contents: string;
  /** The Link it belongs to; null when the document is not tagged. */
  readonly element: StructureElement | null;
  readonly rect: PdfRect;
  readonly page: PdfPage;
  readonly origin: unknown;
}

/** The runs of one link on one line touch; a hair's breadth is rounding. */
const TOUCH = 1;

/** Turns the areas of links into annotations, the runs of one link on one line into one. */
export class Links {
  readonly #makeRef: (data: Record<string, unknown>) => PdfReference;
  readonly #tree: StructureTree;
  readonly #violations: Violations;
  #pending: LinkArea | null = null;
  /** Actions of internal links, written when every place is known. */
  readonly #jumps: { readonly action: PdfReference; readonly id: string; readonly origin: unknown }[] = [];

  constructor(
    makeRef: (data: Record<string, unknown>) => PdfReference,
    tree: StructureTree,
    violations: Violations,
  ) {
    this.#makeRef = makeRef;
    this.#tree = tree;
    this.#violations = violations;
  }

  add(area: LinkArea): void {
    const pending = this.#pending;
    if (pending && continues(pending, area)) {
      this.#pending = { ...pending, rect: union(pending.rect, area.rect) };
      return;
    }
    this.flush();
    this.#pending = area;
  }

  /** Writes the area that still waits for more of its line. */
  flush(): void {
    const area = this.#pending;
    this.#pending = null;
    if (!area) return;
    const contents = area.contents.trim();
    if (!contents) this.#violations.add('link-empty', `The link to ${area.href} has no text.`, area.origin);
    const annotation = this.#makeRef({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: roundRect(area.rect),
      Border: [0, 0, 0],
      // printed with the page: PDF/A allows no hidden annotation
      F: 4,
      Contents: pdfString(contents),
      A: this.#action(area),
    });
    if (area.element) {
      annotation.data.StructParent = this.#tree.addAnnotationParent(area.element);
      area.element.kids.push({ kind: 'annotation', annotation, page: area.page.dictionary });
    }
    area.page.annotations.push(annotation);
    annotation.end();
  }

  /** Once all pages are drawn. */
  end(destinations: Destinations, jumpTo: (place: Place) => Jump): void {
    for (const { action, id, origin } of this.#jumps) {
      const place = destinations.find(id);
      if (place) Object.assign(action.data, jumpTo(place));
      else
        this.#violations.add('link-target-missing', `A link leads to “#${id}”, which is not there.`, origin);
      action.end();
    }
  }

  #action(area: LinkArea): PdfReference {
    if (area.href.startsWith('#')) {
      const action = this.#makeRef({ S: 'GoTo' });
      this.#jumps.push({ action, id: area.href.slice(1), origin: area.origin });
      return action;
    }
    const action = this.#makeRef({ S: 'URI', URI: pdfString(encodeUrl(area.href)) });
    action.end();
    return action;
  }
}

/** A URI is ASCII (ISO 32000-1, 12.6.4.7); what is escaped already stays as it is. */
function encodeUrl(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}

function continues(a: LinkArea, b: LinkArea): boolean {
  const sameLink = a.element === b.element && a.href === b.href && a.page === b.page;
  const overlap = Math.min(a.rect[3], b.rect[3]) - Math.max(a.rect[1], b.rect[1]);
  const sameLine = overlap > Math.min(a.rect[3] - a.rect[1], b.rect[3] - b.rect[1]) / 2;
  const touch = Math.abs(a.rect[2] - b.rect[0]) < TOUCH || Math.abs(b.rect[2] - a.rect[0]) < TOUCH;
  return sameLink && sameLine && touch;
}

function union(a: PdfRect, b: PdfRect): PdfRect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
