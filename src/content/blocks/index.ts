import { z } from 'zod';
import type { Block, BlockOf, BlockType, Localised, Prose, RichText } from '../../model/index.ts';
import { readInline } from '../inline/read-inline.ts';
import { onLeafletSchema } from '../leaflet-schema.ts';
import { buildOnLeaflet } from '../on-leaflet.ts';
import { text } from '../schema-parts.ts';
import type { Spot } from '../spot.ts';
import { callout } from './callout.ts';
import { checklist } from './checklist.ts';
import { claims } from './claims.ts';
import { comparison } from './comparison.ts';
import { contact } from './contact.ts';
import { figure } from './figure.ts';
import { heading } from './heading.ts';
import type { BlockKind } from './kind.ts';
import { list } from './list.ts';
import { meal } from './meal.ts';
import { paragraph } from './paragraph.ts';
import { questions } from './questions.ts';
import { steps } from './steps.ts';

/** Every kind of block. */
export const BLOCKS = {
  paragraph,
  heading,
  list,
  steps,
  checklist,
  comparison,
  meal,
  callout,
  figure,
  questions,
  claims,
  contact,
} as const satisfies { readonly [T in BlockType]: BlockKind<T> };

const KINDS = Object.values(BLOCKS) as readonly BlockKind<BlockType>[];
const KIND_OF_KEY = new Map(
  KINDS.flatMap((kind) => Object.keys(kind.keys).map((key) => [key, kind] as const)),
);

const shape = Object.fromEntries(
  KINDS.flatMap((kind) =>
    Object.entries(kind.keys).map(([key, schema]) => [key, schema.optional()] as const),
  ),
);

/** A block as it is written: a text is a paragraph, a map with one key is the block that the key names. */
export const blockSchema = z
  .union([
    text('A paragraph.'),
    z
      .strictObject({ ...shape, leaflet: onLeafletSchema('block').optional() })
      .refine(({ leaflet: _, ...kinds }) => Object.keys(kinds).length === 1, {
        error: 'must have exactly one key, which says what kind of block it is.',
        params: { code: 'schema/one-block', hint: 'Start each block with its own dash: - list: …' },
      })
      .meta({ minProperties: 1, maxProperties: 2 }),
  ])
  .meta({ description: 'A paragraph, or a block: a key that names its kind and what belongs to it.' });

export type RawBlock = z.output<typeof blockSchema>;

export function buildBlock(raw: RawBlock, spot: Spot): Block {
  if (typeof raw === 'string') return { type: 'paragraph', text: readInline(raw, spot), place: spot.place };
  const { leaflet, ...kinds } = raw;
  const [key = '', value] = Object.entries(kinds)[0] ?? [];
  const kind = KIND_OF_KEY.get(key);
  if (!kind) throw new Error(`blockSchema let the key ${key} pass, but no block has it`);
  const block = kind.build(value, spot.at(key), { key, place: spot.place });
  return { ...block, ...buildOnLeaflet(leaflet, spot.at('leaflet'), block) };
}

// the table's type says that each entry fits its own block, which the compiler cannot follow through an index
const kindOf = <T extends BlockType>(block: BlockOf<T>): BlockKind<T> =>
  BLOCKS[block.type] as unknown as BlockKind<T>;

/** The author's running texts of a block, in the order of the page. */
export const textsOfBlock = (block: Block): readonly RichText[] => kindOf(block).texts(block);

/** Everything printed for a block, in the order of the page. */
export const proseOfBlock = (block: Block, context: Localised): readonly Prose[] =>
  kindOf(block).prose(block, context);
