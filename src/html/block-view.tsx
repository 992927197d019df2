import type { FunctionComponent, ReactElement } from 'react';
import type { Block, BlockOf, BlockType } from '../model/index.ts';

/** Draws one kind of block. Whatever element it gives carries the block's id, the target of cross-references. */
export type HtmlView<T extends BlockType> = FunctionComponent<{ readonly block: BlockOf<T> }>;

export type HtmlViews = { readonly [T in BlockType]: HtmlView<T> };

/** A block finds the view of its own type: TypeScript cannot follow that through a union. */
export function BlockOfHandout({ block, views }: { block: Block; views: HtmlViews }): ReactElement {
  const View = views[block.type] as FunctionComponent<{ readonly block: Block }>;
  return <View block={block} />;
}
