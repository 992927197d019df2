import type { PdfRect } from './matrix.ts';
import type { SemanticProps } from './node.ts';
import type { PdfReference } from './pdfkit-internals.ts';
import type { StructureType } from './structure-types.ts';

/** A stretch of a page's content stream. */
export interface ContentKid {
  readonly kind: 'content';
  readonly mcid: number;
  readonly page: PdfReference;
}

/** A link's active area. */
export interface AnnotationKid {
  readonly kind: 'annotation';
  readonly annotation: PdfReference;
  readonly page: PdfReference;
}

export type Kid = StructureElement | ContentKid | AnnotationKid;

/** An element of the structure tree while the document is drawn. */
export class StructureElement {
  readonly type: StructureType;
  readonly parent: StructureElement | null;
  readonly props: SemanticProps;
  /** Place in the source. Null: where it was drawn. */
  readonly order: number | null;
  readonly origin: unknown;
  kids: Kid[] = [];
  /** Of a figure, in page space. */
  bbox: PdfRect | null = null;
  /** The object in the file, made when first needed. */
  ref: PdfReference | null = null;

  constructor(
    type: StructureType,
    parent: StructureElement | null,
    props: SemanticProps,
    order: number | null,
    origin: unknown,
  ) {
    this.type = type;
    this.parent = parent;
    this.props = props;
    this.order = order;
    this.origin = origin;
    parent?.kids.push(this);
  }

  get elements(): StructureElement[] {
    return this.kids.filter((kid): kid is StructureElement => kid instanceof StructureElement);
  }

  /** True once something of it, or of an element in it, was drawn. */
  hasContent(): boolean {
    return this.kids.some((kid) => !(kid instanceof StructureElement) || kid.hasContent());
  }
}
