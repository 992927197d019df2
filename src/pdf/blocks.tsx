import type { FunctionComponent, ReactElement } from 'react';
import type { Block, BlockOf, BlockType } from '../model/index.ts';
import { announced } from './announced.ts';
import { VIEW } from './elements.ts';
import { useKeepAhead } from './keep-ahead.ts';

/** Draws one kind of block. */
export type BlockView<T extends BlockType> = FunctionComponent<{ readonly block: BlockOf<T> }>;

/** How to draw each kind of block. */
export type BlockViews = { readonly [T in BlockType]: BlockView<T> };

/**
 * Draws blocks in order, `gap` points apart. Every block is the target of links to its id, and knows where it was
 * written, so that a problem on the page can name the line.
 */
export function Blocks({
  blocks,
  views,
  gap,
}: {
  blocks: readonly Block[];
  views: BlockViews;
  gap: number;
}): ReactElement {
  const ahead = useKeepAhead();
  return (
    <VIEW style={{ gap }}>
      {keepTogether(blocks).map((group, at) => (
        <VIEW key={at}>
          {group.map((block, index) => {
            // a block finds the view of its own type: TypeScript cannot follow that through a union
            const View = views[block.type] as FunctionComponent<{ readonly block: Block }>;
            const isLast = index === group.length - 1;
            return (
              <VIEW
                key={index}
                id={block.id}
                origin={block.place}
                minPresenceAhead={isLast ? undefined : ahead}
                style={{ marginBottom: isLast ? 0 : spaceAfter(block, gap), ...announced(index) }}
              >
                <View block={block} />
              </VIEW>
            );
          })}
        </VIEW>
      ))}
    </VIEW>
  );
}

/** Each block that announces more, with the block it announces: no page ends between them. */
function keepTogether(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before && announces(before, block)) groups.at(-1)?.push(block);
    else groups.push([block]);
  });
  return groups;
}

/** A heading, or a paragraph that leads into a list. */
function announces(block: Block, next: Block): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && LISTS.has(next.type));
}

const LISTS: ReadonlySet<BlockType> = new Set(['list', 'steps', 'checklist', 'comparison']);

function spaceAfter(block: Block, gap: number): number {
  return block.type === 'heading' ? gap / 3 : gap / 1.5;
}
