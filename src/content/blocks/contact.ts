import { z } from 'zod';
import { id } from '../schema-parts.ts';
import { noteId } from '../spot.ts';
import { blockKind, labelOf } from './kind.ts';

const schema = z.union([z.null(), z.strictObject({ id: id.optional() })]).meta({
  description:
    'The clinic’s name, telephone, address and hours, filled in from the clinic’s file. Nothing stands under it.',
});

export const contact = blockKind<'contact', typeof schema>({
  keys: { contact: schema },
  build: (raw, spot, { place }) => ({ type: 'contact', ...noteId(raw?.id, spot), place }),
  texts: () => [],
  prose: (block, { clinic, contact: facts }) =>
    clinic
      ? [clinic.name, ...facts.flatMap(({ term, value }) => [term, value])].map((words) =>
          labelOf(words, block.place),
        )
      : [],
});
