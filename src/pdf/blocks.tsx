import { type FunctionComponent, type ReactElement, useContext } from 'react';
import type { Block, BlockOf, BlockType, Follow, Place } from '../model/index.ts';
import { announced } from './announced.ts';
import { announces, partWhere, standApart, staysWith } from './block-groups.ts';
import { VIEW } from './elements.ts';
import { useKeepAhead } from './keep-ahead.ts';
import { TemplateContext, useTemplate } from './template.ts';
import { MEASURE } from './typeface.ts';

/** Draws one kind of block. */
export type BlockView<T extends BlockType> = FunctionComponent<{ readonly block: BlockOf<T> }>;

/** How to draw each kind of block. */
export type BlockViews = { readonly [T in BlockType]: BlockView<T> };

/**
 * Draws blocks in order: paragraphs `gap` points apart, and `wideGap` where a list, a table or another box stands
 * before or after, or a heading follows. Both are nobody's own, so that no page begins with one of them. Every block is the target of links to its id, and knows where it was
 * written, so that a problem on the page can name the line.
 */
export function Blocks({
  blocks,
  views,
  gap,
  wideGap,
}: {
  blocks: readonly Block[];
  views: BlockViews;
  gap: number;
  wideGap: number;
}): ReactElement {
  return (
    <VIEW style={{ gap: wideGap }}>
      {partWhere(blocks, standApart).map((run, place) => (
        <VIEW key={place} style={{ gap }}>
          {partWhere(run, (before, after) => !announces(before, after)).map((group, at) => (
            <Group key={at} blocks={group} views={views} gap={gap} />
          ))}
        </VIEW>
      ))}
    </VIEW>
  );
}

/** Blocks that stand close: each but the last announces the next. */
function Group({
  blocks,
  views,
  gap,
}: {
  blocks: readonly Block[];
  views: BlockViews;
  gap: number;
}): ReactElement {
  const ahead = useKeepAhead();
  const { follow } = useContext(TemplateContext) ?? {};
  const twoLines = useTwoLines();
  return (
    <VIEW>
      {blocks.map((block, index) => {
        // a block finds the view of its own type: TypeScript cannot follow that through a union
        const View = views[block.type] as FunctionComponent<{ readonly block: Block }>;
        const before = blocks[index - 1];
        const next = blocks[index + 1];
        return (
          <VIEW
            key={index}
            id={block.id}
            origin={block.place}
            minPresenceAhead={next && staysWith(block, next, twoLines) ? ahead : undefined}
            style={{
              marginBottom: next ? spaceAfter(block, next, gap) : 0,
              ...(before && staysWith(before, block, twoLines) ? announced(index) : {}),
            }}
          >
            {follow && <Follower follow={follow} place={block.place} />}
            <View block={block} />
            {follow && <Follower follow={follow} place={null} />}
          </VIEW>
        );
      })}
    </VIEW>
  );
}

/** Mean width of a letter, type sizes. */
const LETTER = 0.5;

/** Letters of running text that surely take two lines. */
function useTwoLines(): number {
  const { paper, tokens } = useTemplate();
  const { body } = tokens.type;
  const line = Math.min(paper.width - 2 * tokens.margin.x, MEASURE * body);
  return (1.2 * line) / (LETTER * body);
}

/** Draws nothing. React runs components in the order of the document: this one tells how far it has come. */
function Follower({ follow, place }: { follow: Follow; place: Place | null }): null {
  follow('drawing', place);
  return null;
}

function spaceAfter(block: Block, next: Block, gap: number): number {
  if (block.type === 'heading') return gap / 3;
  // a table's caption is a line of text, too: nearer to its table than to the paragraph
  return next.type === 'comparison' ? 1.5 * gap : gap / 1.5;
}
