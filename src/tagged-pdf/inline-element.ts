import type { InlineElement, InlineMark } from './inline-mark.ts';
import { type PdfNode, textOf } from './node.ts';
import type { StructureElement } from './structure-element.ts';
import type { StructureTree } from './structure-tree.ts';

/** Where an area of the page leads, and what it is called and belongs to. */
export interface FoundLink {
  readonly href: string;
  readonly contents: string;
  /** Null in decoration. */
  readonly element: StructureElement | null;
}

/** What a link that is a node of its own is called. */
export const contentsOf = (node: PdfNode | null): string => node?.props?.alt || (node ? textOf(node) : '');

/** The innermost link of a run; null where none of what it stands in leads anywhere. */
export function inlineLink(
  tree: StructureTree,
  mark: InlineMark,
  paragraph: StructureElement | null,
): FoundLink | null {
  const link = mark.path.findLast((element) => element.href !== null);
  if (!link?.href) return null;
  return {
    href: link.href,
    contents: link.props.alt || link.text,
    element: paragraph && inlineElement(tree, paragraph, mark, link),
  };
}

/** The element of an inline node of a run, made with those around it. */
export function inlineElement(
  tree: StructureTree,
  paragraph: StructureElement,
  mark: InlineMark | null,
  inline: InlineElement,
): StructureElement {
  let element = paragraph;
  for (const step of mark?.path ?? []) {
    element = tree.child(element, step, {
      type: step.type,
      props: step.props,
      order: null,
      origin: step.origin,
    });
    if (step === inline) break;
  }
  return element;
}
