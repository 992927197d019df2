import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CheckInput } from '../../../src/check/index.ts';
import { readClinic } from '../../../src/content/index.ts';
import type { Tokens } from '../../../src/model/index.ts';
import { smallHandout } from '../../tools/project.ts';
import { REPOSITORY } from '../../tools/shipped.ts';
import { shippedTheme } from '../../tools/shipped-content.ts';
import { paragraph, project, type SamplesOf, text, withBlocks } from './sample.ts';

const theme = shippedTheme('standard');
const FOLDER = 'content/handouts/tablets';

const figure = (caption: string): string =>
  withBlocks(
    `figure:\n          image: plate.png\n          alt: A plate with a salmon.\n          caption: ${caption}`,
  );
const colored = (color: Partial<Tokens['color']>): Partial<CheckInput> => ({
  tokens: { ...theme.tokens, color: { ...theme.tokens.color, ...color } },
});

/** A clinic whose brand is too pale for white letters. */
function paleClinic(): Partial<CheckInput> {
  const file = 'content/clinics/c.yaml';
  const read = readClinic({ text: 'name: C\ncolors:\n  brand: "#FFAA00"\n', file, slug: 'c' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...colored({ brand: '#FFAA00' }), clinic: read.value };
}

const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();
const pictured = (name: string, bytes: () => Promise<Uint8Array | string>) =>
  project(async () => ({
    [`${FOLDER}/en.yaml`]: smallHandout(`      - figure:\n          image: ${name}\n          alt: A plate.`),
    [`${FOLDER}/${name}`]: await bytes(),
  }));

/** A handout on the standard theme, with one of its sizes changed. */
const sized = (from: RegExp, to: string) =>
  project(
    async () => ({
      [`${FOLDER}/en.yaml`]: smallHandout(),
      'content/themes/tiny.yaml': readFileSync(
        join(REPOSITORY, 'content/themes/standard.yaml'),
        'utf8',
      ).replace(from, to),
    }),
    '--theme',
    'tiny',
  );

const inFont = (words: string) =>
  project(async () => ({ [`${FOLDER}/en.yaml`]: smallHandout(`      - ${words}`) }));

const withCode = (url: string) =>
  project(async () => ({
    [`${FOLDER}/en.yaml`]: `${smallHandout()}learn_more:\n  label: More\n  url: ${url}\n`,
  }));

export const PAGES = {
  'a11y/alt-is-caption': {
    fires: [{ in: text(figure('A plate with a salmon!')), at: [5, 9], says: /repeats the caption/ }],
    nearMiss: [text(figure('A plate with a salmon and what it gives you'))],
  },
  'a11y/link-text': {
    fires: (['here', 'Click here', 'read more', 'this page'] as const).map((words) => ({
      in: text(withBlocks(`Go [${words}](https://example.org/).`)),
      at: [5, 9] as const,
      says: new RegExp(`“${words}”`),
    })) as unknown as SamplesOf<'a11y'>['a11y/link-text']['fires'],
    nearMiss: [text(withBlocks('See [example.org, what to do here](https://example.org/).'))],
  },
  'print/link-address': {
    fires: [
      {
        in: text(withBlocks('Please see [our page](https://example.org/a).')),
        at: [5, 9],
        says: /example\.org\/a is lost/,
      },
      { in: text(withBlocks('Please [ring us](tel:+1-202-555-0100).')), at: [5, 9], says: /“ring us”/ },
      { in: text(withBlocks('Please [write](mailto:a@example.org).')), at: [5, 9], says: /“write”/ },
    ],
    nearMiss: [
      text(withBlocks('Please see <https://example.org/a>.')),
      text(withBlocks('Please call [(202) 555-0100](tel:+1-202-555-0100).')),
      text(withBlocks('Please write to [a@example.org](mailto:a@example.org).')),
    ],
  },
  'print/qr-size': {
    fires: [
      {
        in: withCode(`https://www.example.org/${'a-long-way-to-go/'.repeat(20)}`),
        at: [8, 3],
        says: /^The QR code is 23 mm wide and its squares 0\.\d\d mm/,
      },
    ],
    nearMiss: [withCode(`https://www.example.org/${'a-long-way-to-go/'.repeat(6)}`)],
  },
  'print/resolution': {
    fires: [
      {
        in: pictured('plate.png', () => png(40, 30)),
        at: [6, 9],
        says: /plate\.png has 40 × 30 pixels and is printed \d+ × \d+ mm large: with \d+ pixels per inch/,
      },
    ],
    nearMiss: [
      pictured('plate.png', () => png(1400, 400)),
      // printed small enough to be sharp
      pictured('plate.png', () => png(640, 200)),
      pictured('plate.png', () => png(240, 240)),
      // a drawing has no pixels
      pictured(
        'plate.svg',
        async () =>
          '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="9" cy="9" r="9"/></svg>',
      ),
    ],
  },
  'type/contrast': {
    fires: [
      {
        in: text(withBlocks('Text.'), colored({ muted: '#777777' })),
        at: [theme.colorPlaces.muted.line, theme.colorPlaces.muted.column, theme.file],
        says: /reaches 4\.4:1; 4\.5:1 is the least/,
        times: 3,
      },
      {
        in: text(withBlocks('Text.'), colored({ brand: '#555555', onBrand: '#00FFFF' })),
        at: [theme.colorPlaces.onBrand.line, theme.colorPlaces.onBrand.column, theme.file],
        says: /reaches 3\.5:1 when printed in black and white/,
      },
      {
        in: text(withBlocks('Text.'), paleClinic()),
        at: [3, 10, 'content/clinics/c.yaml'],
        says: /“brand”/,
        times: 4,
      },
    ],
    nearMiss: [
      text(withBlocks('Text.'), colored({ muted: '#6A6A6A' })),
      ...['standard', 'warm'].map((name) => {
        const shipped = shippedTheme(name);
        return text(withBlocks('Text.'), { theme: shipped, tokens: shipped.tokens });
      }),
    ],
  },
  'type/min-size': {
    fires: [
      { in: sized(/body: 12$/m, 'body: 11.8'), at: [2, 10], says: /11\.8 points.*12 points/, times: 2 },
      // of the footer
      { in: sized(/small: 10$/m, 'small: 9.5'), at: [1, 1], says: /9\.5 points/, times: 9 },
    ],
    nearMiss: [sized(/body: 12$/m, 'body: 12')],
  },
  'type/other-font': {
    fires: [
      {
        in: inFont('Take it with food.\n      - Press ↑ and wait. Press ↑ again.'),
        at: [7, 15],
        says: /The font atkinson-hyperlegible-next has no “↑” \(U\+2191\), .* set in source-sans-3/,
      },
    ],
    nearMiss: [inFont('Take it with food, at 5 °C or less.')],
  },
  'type/style': {
    fires: [{ in: text(paragraph('Take it WITH FOOD every day.')), at: [5, 9], says: /“WITH FOOD”/ }],
    nearMiss: [text(paragraph('The NIH and the FDA say so.')), text(paragraph('Vitamins A and D help.'))],
  },
} as const satisfies SamplesOf<'a11y' | 'print' | 'type'>;
