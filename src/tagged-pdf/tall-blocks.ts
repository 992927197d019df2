import { type LaidOutNode, walkPage } from './layout-report.ts';
import type { PdfNode } from './node.ts';

/** What the two page engines print about a block that they may not split. */
const MESSAGES = [
  /^\[paginate\] Item(?: "(?<type>\w+)")? of height (?<height>[\d.]+) exceeds available height/,
  /^Node of type (?<type>\w+) can't wrap between pages/,
];
const TOLERANCE = 0.5;

export function isTooTallMessage(message: string): boolean {
  return MESSAGES.some((pattern) => pattern.test(message));
}

/**
 * The unbreakable blocks that no page has room for, outermost first and only those. Layout lets some stick out of
 * the page, and presses others together so that their texts overlap; the messages tell that it did.
 */
export function findTallBlocks(document: PdfNode, messages: readonly string[]): LaidOutNode[] {
  const pressed = messages.some(isTooTallMessage);
  const heights = new Set(
    messages.flatMap((message) => MESSAGES[0]?.exec(message)?.groups?.height ?? []).map(Number),
  );
  return (document.children ?? []).flatMap((page) => {
    const found: LaidOutNode[] = [];
    const bottom = page.box?.height ?? 0;
    walkPage(page, (laidOut) => {
      const { node, top, ancestors } = laidOut;
      if (!isUnbreakable(node) || !node.box) return;
      if (found.some((outer) => ancestors.some((ancestor) => ancestor.node === outer.node))) return;
      const sticksOut = top < bottom - TOLERANCE && top + node.box.height > bottom + TOLERANCE;
      const isMeant = pressed && (heights.has(outerHeight(node)) || isPressed(node));
      if (sticksOut || isMeant) found.push(laidOut);
    });
    return found;
  });
}

/** By how many points the lines of a text are taller than its box. */
export function excessHeight({ box, lines }: PdfNode): number {
  const first = lines?.[0];
  const last = lines?.at(-1);
  if (!box || !first || !last) return 0;
  const room = box.height - (box.paddingTop ?? 0) - (box.paddingBottom ?? 0);
  return last.box.y + last.box.height - first.box.y - room;
}

function isUnbreakable(node: PdfNode): boolean {
  return node.props?.wrap === false || node.type === 'SVG' || node.type === 'IMAGE' || node.type === 'CANVAS';
}

function outerHeight({ box }: PdfNode): number {
  const { height, marginTop, marginBottom } = box as unknown as Record<string, number | undefined>;
  return (height ?? 0) + (Number(marginTop) || 0) + (Number(marginBottom) || 0);
}

function isPressed(node: PdfNode): boolean {
  if (node.type === 'TEXT') return excessHeight(node) > TOLERANCE;
  return (node.children ?? []).some(isPressed);
}
