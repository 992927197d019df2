import { z } from 'zod';
import { assetPath } from '../asset-path.ts';
import { readInline } from '../inline/read-inline.ts';
import { plainLine } from '../plain-line.ts';
import { id, text } from '../schema-parts.ts';
import { noteId, type Spot } from '../spot.ts';
import { altOf, blockKind, contentOf } from './kind.ts';

const schema = z
  .strictObject({
    image: text('The file of the picture, beside this YAML: SVG, PNG or JPEG.'),
    alt: text('What the picture shows, for people who cannot see it.').optional(),
    decorative: z
      .boolean()
      .optional()
      .meta({ description: 'true when the picture only decorates; it then has no alt.' }),
    caption: text('A line printed below the picture.').optional(),
    id: id.optional(),
  })
  .meta({ description: 'A picture.' });

function readAlt(raw: z.output<typeof schema>, spot: Spot): string | null {
  if (raw.alt !== undefined && raw.decorative) {
    spot.report({
      code: 'a11y/alt-missing',
      message: 'The picture has an alt text and is called decorative; it cannot be both.',
      hint: 'Take `decorative:` out if the picture says something, or `alt:` if it only decorates.',
      place: spot.at('decorative').place,
    });
  } else if (raw.alt === undefined && !raw.decorative) {
    spot.report({
      code: 'a11y/alt-missing',
      message: 'The picture has no alt text, so people who cannot see it are told nothing.',
      hint: 'Add `alt: …` with what the picture shows, or `decorative: true` if it only decorates.',
    });
  }
  return raw.alt === undefined ? null : plainLine(raw.alt, spot.at('alt'));
}

export const figure = blockKind<'figure', typeof schema>({
  keys: { figure: schema },
  build: (raw, spot, { place }) => ({
    type: 'figure',
    image: assetPath(raw.image, spot.at('image')),
    alt: readAlt(raw, spot),
    ...(raw.caption === undefined ? {} : { caption: readInline(raw.caption, spot.at('caption')) }),
    ...noteId(raw.id, spot),
    place,
  }),
  texts: (block) => (block.caption ? [block.caption] : []),
  prose: (block) => [
    ...(block.alt === null ? [] : [altOf(block.alt, block.place)]),
    ...(block.caption ? [contentOf(block.caption)] : []),
  ],
});
