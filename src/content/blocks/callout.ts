import { z } from 'zod';
import type { CalloutKind, RichText } from '../../model/index.ts';
import { readInline } from '../inline/read-inline.ts';
import { id, paragraphs, slug, text } from '../schema-parts.ts';
import { noteId, type Spot } from '../spot.ts';
import { blockKind, buildParagraphs, contentOf, labelOf } from './kind.ts';

const calloutSchema = (description: string) =>
  z
    .union([
      text(description),
      z.array(text('A paragraph.')).min(1),
      z.strictObject({
        title: text('Printed instead of the word for this kind of box.').optional(),
        text: paragraphs('What the box says.').optional(),
        fact: slug('A safety fact: printed where there is no text, else said in this text.').optional(),
        id: id.optional(),
      }),
    ])
    .meta({ description });

const keys = {
  note: calloutSchema('A box with something worth knowing.'),
  caution: calloutSchema(
    'A box with something to be careful about, such as a medicine that does not go with it.',
  ),
  emergency: calloutSchema('A box with signs that need help at once, and whom to call.'),
} as const satisfies Record<CalloutKind, z.ZodType>;

/** Its own words, or those of its fact. */
function textOf(
  { fact, text: own }: { fact?: string | undefined; text?: string | readonly string[] | undefined },
  spot: Spot,
): readonly RichText[] {
  if (own !== undefined) return buildParagraphs(own, spot.at('text'));
  if (fact !== undefined) {
    const { place } = spot.at('fact');
    return [{ inlines: [{ type: 'fact', name: fact, text: `{${fact}}`, place }], place }];
  }
  spot.report({
    code: 'schema/missing',
    message: '`text` is missing in this box.',
    hint: 'Add a line `text: …`, or `fact: …` with the name of a fact.',
  });
  return [];
}

export const callout = blockKind<'callout', typeof keys.note>({
  keys,
  build: (raw, spot, { key, place }) => {
    const kind = key as CalloutKind;
    if (typeof raw === 'string' || Array.isArray(raw))
      return { type: 'callout', kind, text: buildParagraphs(raw, spot), place };
    return {
      type: 'callout',
      kind,
      ...(raw.title === undefined ? {} : { title: readInline(raw.title, spot.at('title')) }),
      ...(raw.fact === undefined ? {} : { fact: raw.fact }),
      text: textOf(raw, spot),
      ...noteId(raw.id, spot),
      place,
    };
  },
  texts: (block) => [...(block.title ? [block.title] : []), ...block.text],
  prose: (block, { locale }) => [
    block.title ? contentOf(block.title) : labelOf(locale.strings[block.kind], block.place),
    ...block.text.map(contentOf),
  ],
});
