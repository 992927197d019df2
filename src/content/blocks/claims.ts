import { z } from 'zod';
import { STRENGTHS, type Strength } from '../../model/index.ts';
import { readInline } from '../inline/read-inline.ts';
import { id, text } from '../schema-parts.ts';
import { noteId } from '../spot.ts';
import { blockKind, contentOf, labelOf } from './kind.ts';

const claim = z.strictObject({
  claim: text('One sentence, with its sources: Vitamin D helps you absorb calcium. [1]'),
  strength: z.enum(STRENGTHS).meta({
    description:
      'How sure one can be: established (we are sure), mixed (studies do not agree), weak (few or small studies), none (studies do not show it).',
  }),
});
const description = 'What is said of a subject, each with how sure one can be of it, printed in words.';
const items = z.array(claim).min(1).meta({ description });
const schema = z.union([items, z.strictObject({ items, id: id.optional() })]).meta({ description });

/** The words of the locale for how sure one can be. */
const STRENGTH_WORDS = {
  established: 'strength_established',
  mixed: 'strength_mixed',
  weak: 'strength_weak',
  none: 'strength_none',
} as const satisfies Record<Strength, string>;

export const claims = blockKind<'claims', typeof schema>({
  keys: { claims: schema },
  build: (raw, spot, { place }) => {
    const [list, at] = Array.isArray(raw) ? [raw, spot] : [raw.items, spot.at('items')];
    return {
      type: 'claims',
      items: list.map((item, index) => ({
        claim: readInline(item.claim, at.at(index, 'claim')),
        strength: item.strength,
        place: at.at(index).place,
      })),
      ...(Array.isArray(raw) ? {} : noteId(raw.id, spot)),
      place,
    };
  },
  texts: (block) => block.items.map((item) => item.claim),
  prose: (block, { locale }) =>
    block.items.flatMap((item) => [
      contentOf(item.claim),
      labelOf(locale.strings[STRENGTH_WORDS[item.strength]], item.place),
    ]),
});
