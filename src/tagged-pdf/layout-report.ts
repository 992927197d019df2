import { identityOf, type PdfNode } from './node.ts';
import { originOf } from './prepare.ts';

/** Where a node, or a fragment of it, came to stand. Points from the page's top left corner. */
export interface LaidOutBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its structure type, a Figure's included that was told by `alt` alone; null for a text or box without one. */
  readonly structure: string | null;
  /** The nearest `origin` at or above the node. */
  readonly origin: unknown;
  /** 0 for the first part of a node, 1 for the next one … */
  readonly fragment: number;
  /** Decoration or page furniture, or inside of it. */
  readonly artifact: boolean;
  /** Of a text: what it says here, and its smallest and largest type in points. */
  readonly text?: { readonly value: string; readonly smallest: number; readonly largest: number };
}

export interface LaidOutPage {
  readonly width: number;
  readonly height: number;
  /** Nodes with a `structure` or an `origin`, all texts and all pictures, in the order they are drawn. */
  readonly boxes: readonly LaidOutBox[];
}

/** The finished layout, in the terms of whoever made the document. */
export function describeLayout(document: PdfNode): LaidOutPage[] {
  const fragments = new Map<object, number>();
  return (document.children ?? []).map((page) => {
    const boxes: LaidOutBox[] = [];
    walkPage(page, ({ node, left, top, origin, artifact }) => {
      const { box } = node;
      if (!box || !isReported(node)) return;
      const key = identityOf(node) ?? node;
      const fragment = fragments.get(key) ?? 0;
      fragments.set(key, fragment + 1);
      const text = node.type === 'TEXT' ? { text: readText(node) } : {};
      const { width, height } = box;
      boxes.push({
        left,
        top,
        width,
        height,
        structure: structureOf(node),
        origin,
        fragment,
        artifact,
        ...text,
      });
    });
    return { width: page.box?.width ?? 0, height: page.box?.height ?? 0, boxes };
  });
}

export interface LaidOutNode {
  readonly node: PdfNode;
  /** Points from the page's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly origin: unknown;
  readonly artifact: boolean;
  /** From the page inwards. */
  readonly ancestors: readonly LaidOutNode[];
}

/** Visits every laid-out node of a page but the page itself; parents first. */
export function walkPage(page: PdfNode, visit: (laidOut: LaidOutNode) => void): void {
  const walk = (parent: LaidOutNode): void => {
    if (parent.node.type === 'TEXT' || parent.node.type === 'SVG') return;
    const ancestors = [...parent.ancestors, parent];
    for (const node of parent.node.children ?? []) {
      const { props } = node;
      const identity = identityOf(node);
      const isFurniture =
        props?.artifact === true ||
        (props?.structure === undefined &&
          (props?.fixed === true || (identity?.chrome === true && !identity.aroundContent)));
      const laidOut: LaidOutNode = {
        node,
        left: parent.left + (node.box?.left ?? 0),
        top: parent.top + (node.box?.top ?? 0),
        origin: originOf(node, parent.origin),
        artifact: parent.artifact || isFurniture,
        ancestors,
      };
      visit(laidOut);
      walk(laidOut);
    }
  };
  walk({ node: page, left: 0, top: 0, origin: originOf(page, undefined), artifact: false, ancestors: [] });
}

function isReported({ type, props }: PdfNode): boolean {
  return (
    type === 'TEXT' ||
    type === 'SVG' ||
    type === 'IMAGE' ||
    props?.structure !== undefined ||
    props?.origin !== undefined
  );
}

function structureOf({ type, props }: PdfNode): string | null {
  if (props?.structure) return props.structure;
  return (type === 'SVG' || type === 'IMAGE') && props?.alt ? 'Figure' : null;
}

function readText(node: PdfNode): NonNullable<LaidOutBox['text']> {
  const lines = node.lines ?? [];
  const sizes = lines.flatMap((line) =>
    line.runs.flatMap((run) => (run.glyphs?.length ? (run.attributes.fontSize ?? []) : [])),
  );
  return {
    value: lines.map((line) => line.string).join(''),
    smallest: sizes.length > 0 ? Math.min(...sizes) : 0,
    largest: sizes.length > 0 ? Math.max(...sizes) : 0,
  };
}
