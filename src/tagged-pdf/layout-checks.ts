import { type LaidOutNode, walkPage } from './layout-report.ts';
import { hasInk, type PdfNode, type TextLine } from './node.ts';
import { excessHeight, findTallBlocks, isTooTallMessage } from './tall-blocks.ts';
import type { Violations } from './violations.ts';

/** Points by which things may stick out: layout rounds to fractions of one. */
const TOLERANCE = 0.5;
const PICTURES = new Set(['SVG', 'IMAGE', 'CANVAS']);

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Looks over the laid-out pages for content that paper would lose. `messages`: what layout printed. Keeps pictures
 * without size from being drawn.
 */
export function checkLayout(document: PdfNode, messages: readonly string[], violations: Violations): void {
  const tooTall = findTallBlocks(document, messages);
  for (const { origin } of tooTall) {
    violations.add(
      'block-too-tall',
      'A block that must not be split is taller than the room on a page.',
      origin,
    );
  }
  if (tooTall.length === 0 && messages.some(isTooTallMessage)) {
    violations.add('block-too-tall', 'Something that cannot be split is taller than the room on a page.');
  }
  // what does not fit squeezes everything around it: one message for one cause
  const squeezed = new Set(tooTall.map((block) => block.ancestors[0]?.node));
  (document.children ?? []).forEach((page, index) => {
    if (squeezed.has(page)) return;
    walkPage(page, (laidOut) => {
      if (laidOut.node.type === 'TEXT') checkLines(laidOut, violations);
      checkPicture(laidOut, violations);
      checkBounds(page, index + 1, laidOut, violations);
    });
  });
}

function checkLines({ node, origin }: LaidOutNode, violations: Violations): void {
  const lines = node.lines ?? [];
  const start = lines[0]?.string ?? '';
  const width = (node.box?.width ?? 0) - (node.box?.paddingLeft ?? 0) - (node.box?.paddingRight ?? 0);
  for (const line of lines) {
    const excess = inkWidth(line) - width;
    if (excess <= TOLERANCE) continue;
    const message = `“${shorten(line.string)}” is ${excess.toFixed(1)} pt wider than its box.`;
    violations.add('text-overflow', message, origin);
  }
  const excess = excessHeight(node);
  if (excess <= TOLERANCE) return;
  const message = `The text “${shorten(start)}” is ${excess.toFixed(1)} pt taller than its box.`;
  violations.add('text-overflow', message, origin);
}

/** Spaces at either end of a line hang over harmlessly. */
function inkWidth(line: TextLine): number {
  const advance = line.runs.reduce((sum, run) => sum + (run.xAdvance ?? 0), 0);
  return advance - (line.overflowLeft ?? 0) - (line.overflowRight ?? 0);
}

function checkPicture({ node, origin }: LaidOutNode, violations: Violations): void {
  const { image } = node as { readonly image?: { readonly data?: unknown } };
  const isImage = node.type === 'IMAGE' || node.type === 'IMAGE_BACKGROUND';
  if (isImage && !image?.data) {
    violations.add('image-missing', 'A picture could not be read.', origin);
    return;
  }
  const isCollapsed = node.box !== undefined && !(node.box.width > 0 && node.box.height > 0);
  if (!isCollapsed || !(isImage || node.type === 'SVG')) return;
  violations.add('image-collapsed', 'A picture was pressed to a width or height of nothing.', origin);
  // react-pdf would divide by it
  node.props = { ...node.props, viewBox: undefined };
}

function checkBounds(page: PdfNode, number: number, laidOut: LaidOutNode, violations: Violations): void {
  const { node, origin, artifact, ancestors } = laidOut;
  const isContent = node.type === 'TEXT' ? hasInk(node) : PICTURES.has(node.type) && !artifact;
  if (!node.box || !page.box || !isContent || isTransformed(laidOut)) return;
  const edges = edgesOf(laidOut);
  const what = node.type === 'TEXT' ? `The text “${shorten(node.lines?.[0]?.string ?? '')}”` : 'A picture';
  if (!isInside(edges, { left: 0, top: 0, right: page.box.width, bottom: page.box.height })) {
    violations.add('node-overflow', `${what} reaches beyond the edge of page ${number}.`, origin);
  }
  if (ancestors.some((ancestor) => clips(ancestor) && !isInside(edges, edgesOf(ancestor)))) {
    violations.add('node-overflow', `${what} reaches beyond the box around it on page ${number}.`, origin);
  }
}

function edgesOf({ node, left, top }: LaidOutNode): Edges {
  return { left, top, right: left + (node.box?.width ?? 0), bottom: top + (node.box?.height ?? 0) };
}

function isInside(inner: Edges, outer: Edges): boolean {
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE
  );
}

/** What overlaps the end of an unbreakable block covers what follows it, as surely as clipping cuts it. */
function clips({ node }: LaidOutNode): boolean {
  const style = node.style as { readonly overflow?: string } | undefined;
  return node.type !== 'PAGE' && (style?.overflow === 'hidden' || node.props?.wrap === false);
}

/** Boxes say nothing of where a transformed node is drawn. */
function isTransformed({ node, ancestors }: LaidOutNode): boolean {
  return transforms(node) || ancestors.some((ancestor) => transforms(ancestor.node));
}

function transforms({ style }: PdfNode): boolean {
  return (style as { readonly transform?: unknown } | undefined)?.transform !== undefined;
}

function shorten(text: string): string {
  const words = text.trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
