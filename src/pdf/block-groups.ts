import type { Block, BlockType } from '../model/index.ts';

/** Blocks in groups: a new one begins where two neighbours part. */
export function partWhere(
  blocks: readonly Block[],
  doPart: (before: Block, after: Block) => boolean,
): (readonly Block[])[] {
  const groups: Block[][] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before && !doPart(before, block)) groups.at(-1)?.push(block);
    else groups.push([block]);
  });
  return groups;
}

export function standApart(before: Block, after: Block): boolean {
  return !announces(before, after) && !(before.type === 'paragraph' && after.type === 'paragraph');
}

/** No page ends between the two: a heading, or a paragraph that leads into a list. */
export function announces(block: Block, next: Block): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && LISTS.has(next.type));
}

const LISTS: ReadonlySet<BlockType> = new Set(['list', 'steps', 'checklist', 'comparison']);

/** Blocks in groups that no page or panel parts. */
export const blocksTogether = (blocks: readonly Block[]): readonly (readonly Block[])[] =>
  partWhere(blocks, (before, after) => !announces(before, after));
