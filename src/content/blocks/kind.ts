import { z } from 'zod';
import type { BlockOf, BlockType, Localised, Place, Prose, RichText } from '../../model/index.ts';
import { plainText } from '../../model/index.ts';
import { readInline } from '../inline/read-inline.ts';
import { id, text } from '../schema-parts.ts';
import { noteId, type Spot } from '../spot.ts';

/** One kind of block: how it is written, what it becomes, and the letters that any rendering of it must hold. */
export interface BlockKind<T extends BlockType> {
  /** The YAML keys that make such a block, each with what may stand under it; none for a plain paragraph. */
  readonly keys: Readonly<Record<string, z.ZodType>>;
  /** @param raw what stands under `key`, already validated. @param spot that value. @param place the block. */
  build(raw: unknown, spot: Spot, context: { readonly key: string; readonly place: Place }): BlockOf<T>;
  /** The author's running texts, in the order of the page. */
  texts(block: BlockOf<T>): readonly RichText[];
  /** Everything printed for the block, in the order of the page. */
  prose(block: BlockOf<T>, context: Localised): readonly Prose[];
}

type Definition<T extends BlockType, S extends z.ZodType> = Omit<BlockKind<T>, 'keys' | 'build' | 'prose'> & {
  readonly keys: Readonly<Record<string, S>>;
  build(raw: z.output<S>, spot: Spot, context: { readonly key: string; readonly place: Place }): BlockOf<T>;
  /** Left out where the author's texts are all there is. */
  prose?(block: BlockOf<T>, context: Localised): readonly Prose[];
};

/** Makes a block kind of one whose values have the type of their schema. */
export function blockKind<T extends BlockType, S extends z.ZodType>(
  definition: Definition<T, S>,
): BlockKind<T> {
  return {
    keys: definition.keys,
    build: (raw, spot, context) => definition.build(raw as z.output<S>, spot, context),
    texts: (block) => definition.texts(block),
    prose: (block, context) => definition.prose?.(block, context) ?? definition.texts(block).map(contentOf),
  };
}

export const contentOf = (rich: RichText): Prose => ({
  text: plainText(rich),
  role: 'content',
  place: rich.place,
});
export const labelOf = (words: string, place: Place): Prose => ({ text: words, role: 'label', place });
export const altOf = (words: string, place: Place): Prose => ({ text: words, role: 'alt', place });

/** Some fifty pages. Laying more out takes longer than one handout may take. */
const MOST_ITEMS = 2_000;

/** A list of texts, or the same as a map with an id. */
export const itemsSchema = (description: string) => {
  const items = z.array(text('An item: one text.')).min(1).max(MOST_ITEMS).meta({ description });
  return z.union([items, z.strictObject({ items, id: id.optional() })]).meta({ description });
};

/** Builds what `itemsSchema` reads. */
export function buildItems(
  raw: readonly string[] | { items: readonly string[]; id?: string | undefined },
  spot: Spot,
) {
  const [items, at] = 'items' in raw ? [raw.items, spot.at('items')] : [raw, spot];
  return {
    items: items.map((item, index) => readInline(item, at.at(index))),
    ...('items' in raw ? noteId(raw.id, spot) : {}),
  };
}

/** One paragraph or several, as `paragraphs` reads them. */
export const buildParagraphs = (raw: string | readonly string[], spot: Spot): readonly RichText[] =>
  typeof raw === 'string'
    ? [readInline(raw, spot)]
    : raw.map((item, index) => readInline(item, spot.at(index)));
