import type { SemanticProps } from './node.ts';
import type { PdfPage, PdfReference } from './pdfkit-internals.ts';
import { StructureElement } from './structure-element.ts';
import { ruleOf, type StructureType } from './structure-types.ts';

interface ElementSpec {
  readonly type: StructureType;
  readonly props: SemanticProps;
  readonly order: number | null;
  readonly origin: unknown;
}

/**
 * The structure tree as it grows while pages are drawn. An element is found again by its key, so that the fragments
 * of a node on several pages are one element.
 */
export class StructureTree {
  readonly root = new StructureElement('Document', null, {}, null, undefined);
  /** The parent tree: a page's key leads to its elements by MCID, an annotation's to its element. */
  readonly parents: (PdfReference | PdfReference[])[] = [];
  readonly #elements = new Map<object, StructureElement>();
  readonly #pages = new Map<PdfReference, PdfReference[]>();
  readonly #makeRef: () => PdfReference;

  constructor(makeRef: () => PdfReference) {
    this.#makeRef = makeRef;
  }

  find(key: object): StructureElement | undefined {
    return this.#elements.get(key);
  }

  child(parent: StructureElement, key: object, spec: ElementSpec): StructureElement {
    const known = this.#elements.get(key);
    if (known) return known;
    const element = new StructureElement(spec.type, parent, spec.props, spec.order, spec.origin);
    this.#elements.set(key, element);
    return element;
  }

  refOf(element: StructureElement): PdfReference {
    element.ref ??= this.#makeRef();
    return element.ref;
  }

  /** Says that the next marked content of the page is the element's; returns its number on the page. */
  addContent(element: StructureElement, page: PdfPage): number {
    let contents = this.#pages.get(page.dictionary);
    if (!contents) {
      contents = [];
      this.#pages.set(page.dictionary, contents);
      page.dictionary.data.StructParents = this.parents.length;
      this.parents.push(contents);
    }
    const mcid = contents.length;
    contents.push(this.refOf(element));
    element.kids.push({ kind: 'content', mcid, page: page.dictionary });
    return mcid;
  }

  /** Says that the next annotation is the element's; returns the annotation's key in the parent tree. */
  addAnnotationParent(element: StructureElement): number {
    return this.parents.push(this.refOf(element)) - 1;
  }

  /** Drops what was never drawn and puts what was painted out of turn back into source order. */
  settle(): void {
    const keep = (element: StructureElement): boolean => {
      element.kids = element.kids.filter((kid) => !(kid instanceof StructureElement) || keep(kid));
      if (element.kids.every((kid) => kid instanceof StructureElement && kid.order !== null)) {
        element.kids.sort((a, b) => orderOf(a) - orderOf(b));
      }
      return element.kids.length > 0 || ruleOf(element.type).keepEmpty === true;
    };
    keep(this.root);
  }
}

function orderOf(kid: unknown): number {
  return kid instanceof StructureElement ? (kid.order ?? 0) : 0;
}
