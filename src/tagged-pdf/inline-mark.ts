import type { SemanticProps } from './node.ts';
import type { StructureType } from './structure-types.ts';

/** A Link, Span or other element inside a paragraph. Its fragments on several lines and pages share the object. */
export interface InlineElement {
  readonly type: StructureType;
  readonly props: SemanticProps;
  /** Where a Link leads. */
  readonly href: string | null;
  /** Its letters. */
  readonly text: string;
  readonly origin: unknown;
}

/**
 * Rides through text layout as the `link` of a run, the one attribute that textkit hands on by reference, and tells
 * which inline elements the run stands in, outermost first.
 */
export class InlineMark {
  readonly path: readonly InlineElement[];

  constructor(path: readonly InlineElement[]) {
    this.path = path;
  }

  /** react-pdf asks every link whether it is an internal one; null sends the mark to `link` untouched. */
  match(): null {
    return null;
  }
}
