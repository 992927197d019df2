import { z } from 'zod';
import { readInline } from '../inline/read-inline.ts';
import { id, text } from '../schema-parts.ts';
import { noteId } from '../spot.ts';
import { blockKind } from './kind.ts';

const description =
  'A paragraph with an id that others can lead to. A paragraph without one is just written: - Its text.';

export const paragraph = blockKind<'paragraph', z.ZodType<string | { text: string; id: string }>>({
  keys: {
    paragraph: z
      .union([text(description), z.strictObject({ text: text('Its text.'), id })])
      .meta({ description }),
  },
  build: (raw, spot, { place }) => ({
    type: 'paragraph',
    place,
    ...(typeof raw === 'string'
      ? { text: readInline(raw, spot) }
      : { text: readInline(raw.text, spot.at('text')), ...noteId(raw.id, spot) }),
  }),
  texts: (block) => [block.text],
});
