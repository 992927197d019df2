import type { PdfFile } from './file/open-pdf.ts';
import { type PdfDict, PdfName, type PdfObject, PdfRef, PdfString } from './file/pdf-objects.ts';
import { contentKey } from './marks.ts';

/** Something an element holds, in reading order. */
export type StructureKid =
  | { readonly type: 'element'; readonly element: StructureElement }
  /** Tagged content; `key` is `contentKey` of its marks. */
  | { readonly type: 'content'; readonly key: string; readonly page: number }
  /** An annotation or other object, by its number. */
  | { readonly type: 'object'; readonly object: number | null; readonly page: number | null };

export interface StructureElement {
  /** Standard type, after the role map. */
  readonly type: string;
  readonly parent: StructureElement | null;
  readonly kids: readonly StructureKid[];
  readonly alt: string | null;
  readonly actualText: string | null;
  readonly expansion: string | null;
  readonly lang: string | null;
  readonly title: string | null;
  readonly id: string | null;
  /** Attributes of all owners, such as `Scope`, `Headers`, `ColSpan`, `BBox`. Names are plain strings. */
  readonly attributes: ReadonlyMap<string, AttributeValue>;
}

export type AttributeValue = string | number | boolean | readonly AttributeValue[];

export interface Structure {
  readonly roots: readonly StructureElement[];
  /** By the StructParent of an annotation the element that it belongs to (ISO 32000-1, 14.7.4.4). */
  readonly byStructParent: ReadonlyMap<number, StructureElement>;
  /** Content that elements refer to on a page that is not in the document. */
  readonly strayContent: number;
}

/** Nesting beyond this depth is a loop. */
const DEEPEST = 100;

/**
 * Reads the structure tree (ISO 32000-1, 14.7). Null when the file has none.
 * `pages` maps the object number of each page to its number, from 1.
 */
export function readStructure(file: PdfFile, pages: ReadonlyMap<number, number>): Structure | null {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  return root && new TreeReader(file, pages, file.dict(root.get('RoleMap'))).read(root);
}

class TreeReader {
  readonly #file: PdfFile;
  readonly #pages: ReadonlyMap<number, number>;
  readonly #roles: PdfDict | null;
  readonly #seen = new Map<PdfDict, StructureElement>();
  #strayContent = 0;

  constructor(file: PdfFile, pages: ReadonlyMap<number, number>, roles: PdfDict | null) {
    this.#file = file;
    this.#pages = pages;
    this.#roles = roles;
  }

  read(root: PdfDict): Structure {
    const kids = this.#kids(root, null, null, 0);
    return {
      roots: kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : [])),
      byStructParent: this.#parentTree(root.get('ParentTree'), 0),
      strayContent: this.#strayContent,
    };
  }

  /** The entries of a number tree that name one element; those of pages name a list. */
  #parentTree(node: PdfObject, depth: number): ReadonlyMap<number, StructureElement> {
    const found = new Map<number, StructureElement>();
    const dict = this.#file.dict(node);
    if (!dict || depth > DEEPEST) return found;
    const numbers = this.#file.list(dict.get('Nums'));
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = this.#file.number(numbers[i] ?? null);
      const value = this.#file.dict(numbers[i + 1] ?? null);
      const element = value && this.#seen.get(value);
      if (key !== null && element) found.set(key, element);
    }
    for (const kid of this.#file.list(dict.get('Kids')))
      for (const [key, element] of this.#parentTree(kid, depth + 1)) found.set(key, element);
    return found;
  }

  #element(
    dict: PdfDict,
    parent: StructureElement | null,
    page: number | null,
    depth: number,
  ): StructureElement {
    const text = (key: string): string | null => this.#file.text(dict.get(key));
    const kids: StructureKid[] = [];
    const element: StructureElement = {
      type: this.#standardType(dict),
      parent,
      kids,
      alt: text('Alt'),
      actualText: text('ActualText'),
      expansion: text('E'),
      lang: text('Lang'),
      title: text('T'),
      id: text('ID'),
      attributes: readAttributes(this.#file, dict.get('A')),
    };
    this.#seen.set(dict, element);
    kids.push(...this.#kids(dict, element, this.#pageOf(dict, page), depth));
    return element;
  }

  #kids(
    dict: PdfDict,
    parent: StructureElement | null,
    page: number | null,
    depth: number,
  ): readonly StructureKid[] {
    return this.#file.list(dict.get('K')).flatMap((object) => this.#kid(object, parent, page, depth));
  }

  #kid(
    object: PdfObject,
    parent: StructureElement | null,
    page: number | null,
    depth: number,
  ): readonly StructureKid[] {
    const mcid = this.#file.number(object);
    if (mcid !== null) return this.#content(mcid, page, null);
    const dict = this.#file.dict(object);
    if (!dict) return [];
    const own = this.#pageOf(dict, page);
    switch (this.#file.name(dict.get('Type'))) {
      case 'MCR':
        return this.#content(this.#file.number(dict.get('MCID')) ?? -1, own, numberOf(dict.get('Stm')));
      case 'OBJR':
        return [{ type: 'object', object: numberOf(dict.get('Obj')), page: own }];
      default:
        if (this.#seen.has(dict) || depth > DEEPEST) return [];
        return [{ type: 'element', element: this.#element(dict, parent, page, depth + 1) }];
    }
  }

  #content(mcid: number, page: number | null, stream: number | null): readonly StructureKid[] {
    if (page !== null) return [{ type: 'content', key: contentKey(page, stream, mcid), page }];
    this.#strayContent++;
    return [];
  }

  /** The page a dictionary names; the one around it when it names none; null when that page is not in the file. */
  #pageOf(dict: PdfDict, around: number | null): number | null {
    const page = dict.get('Pg');
    return page === null ? around : (this.#pages.get(numberOf(page) ?? -1) ?? null);
  }

  #standardType(dict: PdfDict): string {
    let type = this.#file.name(dict.get('S')) ?? '';
    let namespace = this.#file.dict(dict.get('NS'));
    for (let hops = 0; hops < 20; hops++) {
      const roles = namespace ? this.#file.dict(namespace.get('RoleMapNS')) : this.#roles;
      const mapped = this.#file.list(roles?.get(type) ?? null);
      const name = this.#file.name(mapped[0] ?? null);
      // a namespace's own map may lead into another namespace (ISO 32000-2, 14.8.6)
      const next = namespace ? this.#file.dict(mapped[1] ?? null) : null;
      if (name === null || (name === type && next === namespace)) break;
      type = name;
      namespace = next;
    }
    return type;
  }
}

function numberOf(object: PdfObject): number | null {
  return object instanceof PdfRef ? object.number : null;
}

/** Attribute dictionaries of one element, of whatever owner (14.7.5); the first to name an attribute wins. */
function readAttributes(file: PdfFile, object: PdfObject): ReadonlyMap<string, AttributeValue> {
  const attributes = new Map<string, AttributeValue>();
  for (const item of file.list(object)) {
    for (const [key, value] of file.dict(item)?.entries ?? []) {
      const plain = attributeValue(file, value);
      if (plain !== null && !attributes.has(key)) attributes.set(key, plain);
    }
  }
  return attributes;
}

function attributeValue(file: PdfFile, object: PdfObject): AttributeValue | null {
  const value = file.resolve(object);
  if (value instanceof PdfName) return value.name;
  if (value instanceof PdfString) return value.text;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return null;
  return value.flatMap((item: PdfObject) => attributeValue(file, item) ?? []);
}

/** Elements that stand inside a line of text (14.8.4.4); all others begin a new stretch for a listener. */
const INLINE = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Quote',
  'Note',
  'FENote',
  'Reference',
  'BibEntry',
  'Code',
  'Annot',
  'Sub',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'Figure',
  'Formula',
  'Form',
]);

export function isInline(element: StructureElement): boolean {
  return INLINE.has(element.type);
}

/** The nearest element at or above that is no inline one. */
export function blockOf(element: StructureElement): StructureElement {
  let block = element;
  while (block.parent && isInline(block)) block = block.parent;
  return block;
}

/** Every element of the tree in reading order. */
export function* allElements(elements: readonly StructureElement[]): Generator<StructureElement> {
  for (const element of elements) {
    yield element;
    yield* allElements(element.kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : [])));
  }
}
