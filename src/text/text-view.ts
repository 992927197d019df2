import type { Block, BlockOf, BlockType, Localised } from '../model/index.ts';
import type { Stanza } from './stanza.ts';

/** What a view may look at beside its block. */
export interface TextContext {
  readonly localised: Localised;
  /** Numbers of the headings inside sections, such as `3.1`. */
  readonly numbers: ReadonlyMap<Block, string>;
}

/** How plain text says one kind of block. */
export type TextView<T extends BlockType> = (block: BlockOf<T>, context: TextContext) => readonly Stanza[];

export type TextViews = { readonly [T in BlockType]: TextView<T> };
