import { z } from 'zod';
import { readInline } from '../inline/read-inline.ts';
import { id, text } from '../schema-parts.ts';
import { noteId } from '../spot.ts';
import { blockKind } from './kind.ts';

const description = 'A heading inside a section.';
const schema = z
  .union([
    text(description),
    z.strictObject({
      text: text('Its words.'),
      level: z
        .literal([3, 4])
        .optional()
        .meta({ description: '3 (when left out), or 4 for a heading below a heading of level 3.' }),
      id: id.optional(),
    }),
  ])
  .meta({ description });

export const heading = blockKind<'heading', typeof schema>({
  keys: { subheading: schema },
  build: (raw, spot, { place }) =>
    typeof raw === 'string'
      ? { type: 'heading', level: 3, text: readInline(raw, spot), place }
      : {
          type: 'heading',
          level: raw.level ?? 3,
          text: readInline(raw.text, spot.at('text')),
          ...noteId(raw.id, spot),
          place,
        },
  texts: (block) => [block.text],
});
