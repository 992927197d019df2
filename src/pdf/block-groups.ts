import { type Block, type BlockType, plainText } from '../model/index.ts';
import { lettersOf } from './letters.ts';

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

/** The two stand close: a heading, or a paragraph before a list. */
export function announces(block: Block, next: Block): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && LISTS.has(next.type));
}

const LISTS: ReadonlySet<BlockType> = new Set(['list', 'steps', 'checklist', 'comparison']);

const COLON = /[:：]\s*$/u;

/**
 * No page ends between the two, of which the first announces the second. A paragraph that says something by itself, in
 * lines enough to stand at a page's foot, may be parted from the list that follows it. `letters` are those of two lines.
 */
export function staysWith(block: Block, next: Block, letters: number): boolean {
  if (!announces(block, next) || block.type !== 'paragraph') return announces(block, next);
  const text = plainText(block.text);
  return COLON.test(text) || lettersOf(text) < letters;
}

/** Blocks in groups that no panel parts. */
export const blocksTogether = (blocks: readonly Block[]): readonly (readonly Block[])[] =>
  partWhere(blocks, (before, after) => !announces(before, after));
