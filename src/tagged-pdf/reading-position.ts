import type { Artifact } from './marked-content.ts';
import { hasInk, identityOf, type NodeIdentity, type PdfNode } from './node.ts';
import type { StructureElement } from './structure-element.ts';
import type { StructureTree } from './structure-tree.ts';
import { isGrouping, isStructureType, ruleOf, type StructureType } from './structure-types.ts';
import type { Violations } from './violations.ts';

/** Where in the document's structure the drawing stands. */
export type ReadingPosition =
  /** Text belongs to the element, graphics decorate. */
  | { readonly kind: 'flow'; readonly element: StructureElement }
  /** All marks belong to the element, but for those of its caption. */
  | { readonly kind: 'figure'; readonly element: StructureElement }
  | { readonly kind: 'artifact'; readonly artifact: Artifact };

/** What `enterNode` must know of the page. */
export interface Surroundings {
  readonly tree: StructureTree;
  readonly violations: Violations;
  readonly origin: unknown;
  /** Counts from 0. */
  readonly page: number;
  readonly isUpperHalf: boolean;
  /** On which page each `fixed` node was first drawn. */
  readonly firstPages: Map<object, number>;
}

const PICTURES = new Set(['SVG', 'IMAGE', 'CANVAS']);
const UNSUPPORTED = new Set(['NOTE', 'TEXT_INPUT', 'SELECT', 'CHECKBOX', 'FIELD_SET', 'LIST']);

/** The position inside a node, from the position around it. Makes the node's element when it is new. */
export function enterNode(node: PdfNode, around: ReadingPosition, at: Surroundings): ReadingPosition {
  if (UNSUPPORTED.has(node.type)) {
    at.violations.add('element-unsupported', `A ${node.type} element cannot be tagged.`, at.origin);
  }
  const props = node.props ?? {};
  const isCaption = around.kind === 'figure' && props.structure === 'Caption' && !props.artifact;
  if (around.kind === 'artifact' || (around.kind === 'figure' && !isCaption)) return around;
  const identity = identityOf(node);
  const key = identity ?? node;
  const type = structureOf(node, at);
  const furniture = furnitureOf(node, type, identity, key, at);
  if (furniture) return { kind: 'artifact', artifact: furniture };
  if (PICTURES.has(node.type) && type === null) return { kind: 'artifact', artifact: 'layout' };

  const element = (parent: StructureElement, own: StructureType): StructureElement =>
    at.tree.child(parent, key, { type: own, props, order: orderOf(identity), origin: at.origin });
  const parent = around.element;
  if (type === 'Figure' || type === 'Formula') return { kind: 'figure', element: element(parent, type) };
  if (type !== null) return { kind: 'flow', element: element(parent, type) };
  if (node.type === 'LINK') {
    const holder = isGrouping(parent.type) ? paragraphFor(key, parent, identity, at) : parent;
    return { kind: 'flow', element: element(holder, 'Link') };
  }
  if (node.type === 'TEXT' && isGrouping(parent.type)) {
    if (ruleOf(parent.type).children && hasInk(node)) {
      at.violations.add('text-in-grouping', `Text stands directly in ${parent.type}.`, at.origin);
    }
    return { kind: 'flow', element: element(parent, 'P') };
  }
  const marked = props.lang ?? props.actualText ?? props.expansion;
  if (marked !== undefined && node.type !== 'PAGE') {
    return { kind: 'flow', element: element(parent, node.type === 'TEXT' ? 'Span' : 'Div') };
  }
  return around;
}

function structureOf(node: PdfNode, at: Surroundings): StructureType | null {
  const { structure, alt } = node.props ?? {};
  if (structure === undefined) return PICTURES.has(node.type) && alt ? 'Figure' : null;
  if (!isStructureType(structure)) {
    at.violations.add('structure-unknown', `“${String(structure)}” is not a structure type.`, at.origin);
    return null;
  }
  if ((structure === 'Figure' || structure === 'Formula') && !alt) {
    at.violations.add('figure-without-alt', `A ${structure} has no alt text.`, at.origin);
  }
  return structure;
}

/** What the node is as furniture of the page; null when it belongs to the document's structure. */
function furnitureOf(
  node: PdfNode,
  type: StructureType | null,
  identity: NodeIdentity | null,
  key: object,
  at: Surroundings,
): Artifact | null {
  const { artifact, fixed } = node.props ?? {};
  const edge = at.isUpperHalf ? 'header' : 'footer';
  const isChrome = identity?.chrome === true && !identity.aroundContent;
  if (artifact) return isChrome || fixed ? edge : 'layout';
  if (isChrome && type === null) return edge;
  if (fixed !== true) return null;
  if (type === null) return edge;
  // A table's header repeats on each page of the table. It is read where its content first stands: the new page
  // engine may leave an empty sliver of it behind at the end of a page.
  const first = at.firstPages.get(key) ?? at.page;
  at.firstPages.set(key, first);
  const isRepeat = first !== at.page && at.tree.find(key)?.hasContent() === true;
  return isRepeat ? 'pagination' : null;
}

const paragraphKeys = new WeakMap<object, object>();

/** A Link among paragraphs stands in one of its own. */
function paragraphFor(
  link: object,
  parent: StructureElement,
  identity: NodeIdentity | null,
  at: Surroundings,
): StructureElement {
  const key = paragraphKeys.get(link) ?? {};
  paragraphKeys.set(link, key);
  return at.tree.child(parent, key, { type: 'P', props: {}, order: orderOf(identity), origin: at.origin });
}

/** Chrome is read where it was drawn, page by page; all else in the order of the source. */
function orderOf(identity: NodeIdentity | null): number | null {
  return identity === null || identity.chrome ? null : identity.order;
}
