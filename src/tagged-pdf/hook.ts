import type { PdfNode } from './node.ts';

/** Told of every node when it is drawn. */
export type AroundNode = (node: PdfNode, draw: () => void) => void;

export interface Hook {
  /** Throws unless every node was drawn under our eyes, once. */
  check(): void;
}

type Callback = (node: PdfNode, index: number, nodes: readonly PdfNode[]) => void;

/** @react-pdf/render does not walk into these by `children.forEach`. */
const LEAVES = new Set(['TEXT', 'SVG', 'NOTE']);

/**
 * Gives the `children` of every laid-out node a `forEach` of their own, the method by which @react-pdf/render walks
 * the tree, so that it is known which node each operator belongs to.
 */
export function hookDrawing(document: PdfNode, around: AroundNode): Hook {
  // counts, not sets: a node that repeats on every page may be one object
  let expected = 0;
  let drawn = 0;
  let drawing = false;
  const hookChildren = (node: PdfNode): void => {
    const { children } = node;
    if (!children || LEAVES.has(node.type)) return;
    for (const child of children) {
      expected += 1;
      hookChildren(child);
    }
    replaceForEach(children, (callback) => {
      Array.prototype.forEach.call(children, (child: PdfNode, index) => {
        if (!drawing) return callback(child, index, children);
        drawn += 1;
        return around(child, () => callback(child, index, children));
      });
    });
  };
  for (const page of document.children ?? []) hookChildren(page);
  hookPages(document, around, (value) => {
    drawing = value;
  });
  return {
    check() {
      if (drawn === expected) return;
      throw new Error(`react-pdf internals changed: ${drawn} of ${expected} nodes were drawn under tagging`);
    },
  };
}

/** The pages are walked twice: drawn, then searched for bookmarks. */
function hookPages(document: PdfNode, around: AroundNode, setDrawing: (drawing: boolean) => void): void {
  const pages = document.children ?? [];
  let isFirst = true;
  replaceForEach(pages, (callback) => {
    setDrawing(isFirst);
    for (const [index, page] of pages.entries()) {
      if (isFirst) around(page, () => callback(page, index, pages));
      else callback(page, index, pages);
    }
    isFirst = false;
    setDrawing(false);
  });
}

function replaceForEach(nodes: PdfNode[], forEach: (callback: Callback) => void): void {
  Object.defineProperty(nodes, 'forEach', { value: forEach, configurable: true });
}
