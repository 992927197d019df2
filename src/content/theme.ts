import { z } from 'zod';
import type { ColorToken, Outcome, Theme, Tokens, TypeToken } from '../model/index.ts';
import { readBranding } from './read-branding.ts';
import { color } from './schema-parts.ts';

const points = (description: string) => z.number().positive().max(200).meta({ description });
const factor = (description: string) => z.number().min(1).max(3).meta({ description });

const colors = {
  ink: color('Running text.'),
  muted: color('Small print.'),
  brand: color('Headings, the band of the title, the head of a table.'),
  accent: color('Rules and small things that stand out.'),
  tint: color('The ground of boxes.'),
  tint2: color('The ground of a second kind of box.'),
  rule: color('Thin lines.'),
  paper: color('The page.'),
  on_brand: color('Text on brand.'),
  on_accent: color('Text on accent.'),
};

const sizes = {
  body: points('Running text.'),
  table: points('Tables and captions.'),
  small: points('Footers, references and labels.'),
  lead: points('The introduction.'),
  h1: points('The title.'),
  h2: points('Headings of sections.'),
  h3: points('Headings inside sections.'),
  eyebrow: points('The topic above the title.'),
} satisfies Record<TypeToken, z.ZodType>;

export const themeSchema = z
  .strictObject({
    color: z.strictObject(colors).meta({ description: 'Colours, in quotes: "#0B4F6C".' }),
    type: z.strictObject(sizes).meta({ description: 'Sizes of text in points.' }),
    leading: z
      .strictObject({
        body: factor('Running text.'),
        tight: factor('Headings.'),
        table: factor('Tables.'),
      })
      .meta({ description: 'Heights of lines as multiples of the size.' }),
    space: z
      .array(z.number().min(0).max(200))
      .length(9)
      .refine(
        (steps) =>
          steps[0] === 0 && steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0)),
        {
          error: 'must start with 0 and grow.',
          params: { code: 'schema/value', hint: 'Write nine numbers like 0, 4, 8, 12, 16, 20, 24, 32, 40.' },
        },
      )
      .meta({ description: 'Nine distances in points, from 0, growing.' }),
    radius: z.number().min(0).max(40).meta({ description: 'Radius of corners in points.' }),
    rule: points('Thickness of lines in points.'),
    margin: z
      .strictObject({ x: points('Left and right.'), top: points('Above.'), bottom: points('Below.') })
      .meta({ description: 'Margins of the page in points.' }),
  })
  .meta({ title: 'A Plainleaf theme', description: 'Colours, sizes and distances of a page.' });

const TOKEN_OF_COLOR = {
  ink: 'ink',
  muted: 'muted',
  brand: 'brand',
  accent: 'accent',
  tint: 'tint',
  tint2: 'tint2',
  rule: 'rule',
  paper: 'paper',
  on_brand: 'onBrand',
  on_accent: 'onAccent',
} as const satisfies Record<keyof typeof colors, ColorToken>;

function byToken<T>(read: (key: keyof typeof colors) => T): Record<ColorToken, T> {
  const named = Object.entries(TOKEN_OF_COLOR) as [keyof typeof colors, ColorToken][];
  return Object.fromEntries(named.map(([key, token]) => [token, read(key)])) as Record<ColorToken, T>;
}

interface ThemeSource {
  readonly text: string;
  readonly file: string;
  readonly name: string;
}

/** Reads and validates a theme's file. */
export function readTheme({ text, file, name }: ThemeSource): Outcome<Theme> {
  return readBranding(
    { text, file, name, schema: themeSchema },
    ({ color: raw, space, ...tokens }, spot) => ({
      name,
      file,
      // the schema has counted them
      tokens: { ...tokens, color: byToken((key) => raw[key]), space: space as unknown as Tokens['space'] },
      colorPlaces: byToken((key) => spot.at('color').at(key).place),
    }),
  );
}
