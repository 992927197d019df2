import { type InlineElement, InlineMark } from './inline-mark.ts';
import { identityOf, type NodeIdentity, type NodeProps, type PdfNode, setIdentity, textOf } from './node.ts';
import type { Violations } from './violations.ts';

type Produce = (...args: readonly unknown[]) => unknown;

/**
 * Gets react-pdf's document ready for tagging, before layout: every node receives an identity that its fragments on
 * later pages share, inline elements are marked on their runs, bookmarks become outline entries. Nodes that `render`
 * and `layout` functions make later are prepared as they are made. Mutates the nodes.
 */
export function prepare(document: PdfNode, violations: Violations): void {
  let order = 0;
  visit(document, { origin: undefined, chrome: false, payload: [] });

  interface Around {
    readonly origin: unknown;
    readonly chrome: boolean;
    /** The page's content, handed to its `layout` function: prepared already, or none of ours. */
    readonly payload: readonly PdfNode[];
  }

  /** Returns true when the page's content stands in the node. */
  function visit(node: PdfNode, around: Around): boolean {
    if (around.payload.includes(node)) return true;
    if (!node.props) return false;
    order += 1;
    const origin = node.props.origin ?? around.origin;
    const position = order;
    const isText = node.type === 'TEXT';
    if (isText) markInlines(node, origin, violations);
    if (node.type === 'LINK') wrapText(node);
    let aroundContent = false;
    if (!isText && node.type !== 'SVG') {
      for (const child of node.children ?? [])
        aroundContent = visit(child, { ...around, origin }) || aroundContent;
    }
    const identity: NodeIdentity = { order: position, origin, chrome: around.chrome, aroundContent };
    setIdentity(node, identity);
    takeBookmark(node);
    wrap(node, 'render', (made) => {
      if (isText) markInlines({ ...node, children: made }, origin, violations);
      else for (const child of made) visit(child, { ...around, origin });
    });
    wrap(node, 'layout', (made, args) => {
      const payload = (Array.isArray(args[1]) ? args[1] : []) as PdfNode[];
      for (const child of made) visit(child, { origin, chrome: true, payload });
    });
    return aroundContent;
  }
}

/** Has `prepareMade` see what a function prop makes each time it is called. */
function wrap(
  node: PdfNode,
  name: 'render' | 'layout',
  prepareMade: (made: PdfNode[], args: readonly unknown[]) => void,
): void {
  const produce = node.props[name];
  if (typeof produce !== 'function') return;
  node.props[name] = (...args: readonly unknown[]): unknown => {
    const made: unknown = (produce as Produce)(...args);
    prepareMade(
      [made].flat().filter((child) => typeof child === 'object' && child !== null) as PdfNode[],
      args,
    );
    return made;
  };
}

/** react-pdf places bookmarks relative to the parent and repeats them on every page a node is split over. */
function takeBookmark(node: PdfNode): void {
  const bookmark: unknown = node.props.bookmark;
  if (!bookmark) return;
  const { title, level } = bookmark as { readonly title?: string; readonly level?: number };
  const outline =
    typeof bookmark === 'string' ? { title: bookmark, level: 1 } : { title: title ?? '', level: level ?? 1 };
  const { bookmark: _, ...props } = node.props;
  node.props = { outline, ...props };
}

/** A Link with bare text gets the Text that react-pdf would put there later, out of sight of `prepareText`. */
function wrapText(link: PdfNode): void {
  const children = link.children ?? [];
  if (children.length === 0 || !children.every((child) => child.type === 'TEXT_INSTANCE')) return;
  link.children = [{ type: 'TEXT', box: emptyBox(), style: {}, props: {}, children }];
}

/** Puts every stretch of text that stands in an inline element into a Text of its own that carries the mark. */
function markInlines(text: PdfNode, origin: unknown, violations: Violations): void {
  const walk = (node: PdfNode, path: readonly InlineElement[]): void => {
    node.children = (node.children ?? []).map((child) => {
      if (child.type === 'TEXT_INSTANCE') return path.length > 0 ? marked(node, child, path) : child;
      if (child.type === 'TEXT' || child.type === 'LINK') {
        walk(child, [...path, ...elementsOf(child, path.at(-1)?.origin ?? origin)]);
      } else if (child.type === 'IMAGE' || child.type === 'SVG') {
        violations.add('image-in-text', 'An image inside a paragraph cannot be tagged.', origin);
      }
      return child;
    });
  };
  walk(text, []);
}

function elementsOf(node: PdfNode, outer: unknown): InlineElement[] {
  const { props } = node;
  const origin = props.origin ?? outer;
  const href = props.src ?? props.href;
  const make = (type: InlineElement['type'], link: string | null): InlineElement => ({
    type,
    props: { ...props },
    href: link,
    text: textOf(node),
    origin,
  });
  if (typeof href === 'string') {
    const element = make('Link', href);
    const { src: _src, href: _href, ...rest } = props;
    node.props = rest as NodeProps;
    return [element];
  }
  const semantic = props.structure ?? props.lang ?? props.actualText ?? props.expansion ?? props.id;
  return semantic === undefined ? [] : [make(props.structure ?? 'Span', null)];
}

/** Styles of text that react-pdf does not hand down. */
const NOT_INHERITED = ['direction', 'verticalAlign', 'textDecorationColor', 'textDecorationStyle'];

function marked(parent: PdfNode, instance: PdfNode, path: readonly InlineElement[]): PdfNode {
  const style = flatten(parent.style);
  const names = parent.type === 'LINK' ? [...NOT_INHERITED, 'backgroundColor'] : NOT_INHERITED;
  const own = Object.fromEntries(names.flatMap((name) => (name in style ? [[name, style[name]]] : [])));
  return {
    type: 'TEXT',
    box: emptyBox(),
    style: own,
    props: { href: new InlineMark(path) as unknown as string },
    children: [instance],
  };
}

function flatten(style: unknown): Record<string, unknown> {
  return Object.assign({}, ...[style].flat(Number.POSITIVE_INFINITY)) as Record<string, unknown>;
}

function emptyBox(): NonNullable<PdfNode['box']> {
  return {} as NonNullable<PdfNode['box']>;
}

/** The nearest known origin of a node made by react-pdf itself is its parent's. */
export function originOf(node: PdfNode, parent: unknown): unknown {
  return node.props?.origin ?? identityOf(node)?.origin ?? parent;
}
