import type { PdfReference } from './pdfkit-internals.ts';
import type { StructureElement } from './structure-element.ts';
import type { StructureTree } from './structure-tree.ts';

type View = readonly [fit: 'XYZ', x: number, y: number, zoom: null];
export type PageDestination = readonly [page: PdfReference, ...View];
type StructureDestination = readonly [element: PdfReference, ...View];

/** Somewhere in the document that a link, bookmark or address leads to. Page space, points. */
export interface Place {
  readonly page: PdfReference;
  readonly x: number;
  readonly y: number;
  /** The node or inline element that stands there, by its key in the structure tree; it need not have an element. */
  readonly key: object;
  /** The element round it; null in decoration and in a document without tags. */
  readonly around: StructureElement | null;
  /** Where the node stands in the source; null where that says nothing. */
  readonly order: number | null;
}

/** The entries of a go-to action; a named destination has the same. */
export interface Jump {
  readonly D: PageDestination;
  /** PDF 2.0: the element there, from which a screen reader goes on reading. */
  readonly SD?: StructureDestination;
}

/** The way to a place for readers that know pages only. */
export function jumpToPage({ page, x, y }: Place): Jump {
  return { D: [page, 'XYZ', x, y, null] };
}

/** The same with the element, which PDF/UA-2 asks for (ISO 14289-2, 8.8). The tree must be settled. */
export function jumpToElement(place: Place, tree: StructureTree): Jump {
  const element = tree.refOf(elementAt(place, tree));
  return { ...jumpToPage(place), SD: [element, 'XYZ', place.x, place.y, null] };
}

/** The element of the place itself; else the first one from there on; else the one round it. */
function elementAt({ key, around, order }: Place, tree: StructureTree): StructureElement {
  const own = tree.find(key);
  if (own) return nearestWritten(own);
  const enclosing = nearestWritten(around ?? tree.root);
  const next = enclosing.elements.find((child) => child.order !== null && child.order >= (order ?? Infinity));
  return next ?? enclosing;
}

/** What was never drawn has been dropped from the tree: then the nearest element above. */
function nearestWritten(element: StructureElement): StructureElement {
  let nearest = element;
  for (let step = element; step.parent; step = step.parent) {
    if (!step.parent.kids.includes(step)) nearest = step.parent;
  }
  return nearest;
}
