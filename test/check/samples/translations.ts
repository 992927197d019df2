import { readHandout } from '../../../src/content/index.ts';
import type { Handout, Locale } from '../../../src/model/index.ts';
import { shippedLocale } from '../../tools/shipped-content.ts';
import { type Sample, type SamplesOf, text } from './sample.ts';

export const ORIGINAL_FILE = 'content/handouts/tablets/original.yaml';

const english = shippedLocale('en');

/** English strings under another name, with the numbers and units of Spanish. */
export const SPANISH: Locale = {
  ...english,
  lang: 'es',
  name: 'Español',
  amounts: {
    range: '{from} a {to}',
    also: '{amount} ({also})',
    per: { day: '{amount} al día' },
    units: {
      mcg: { other: '{number} mcg' },
      mg: { other: '{number} mg' },
      IU: { other: '{number} UI' },
      tablet: { one: '{number} tableta', other: '{number} tabletas' },
      day: { one: '{number} día', other: '{number} días' },
    },
  },
};

export function readOriginal(yaml: string, lang = 'en'): Handout {
  const read = readHandout({ text: yaml, file: ORIGINAL_FILE, slug: 'tablets', lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export const EN = `title: Your new tablets
summary: Take 1 tablet of 2.5 mg each morning for 10 days.
key_points:
  - lead: With food.
    text: It is easier on your stomach.
  - lead: Not with milk.
    text: Wait 2 hours.
sections:
  - heading: How to take them
    blocks:
      - steps:
          - Take 1 tablet at 8 p.m. with a glass of water.
          - Never take more than 4,000 mg in 24 hours. [2]
      - list:
          - Keep them dry.
          - Keep them away from children, pets and anyone who could take them for sweets.
          - See <https://example.org/tablets>.
  - heading: Be careful
    blocks:
      - caution: Ask first if you take warfarin.
      - emergency: Call 911 if your face swells.
      - Most people have no trouble with these tablets.
  - heading: How sure are we?
    blocks:
      - claims:
          - claim: They help 1 in 5 people. [1]
            strength: mixed
references:
  - title: One
  - title: Two
`;

export const ES = `title: Sus nuevas tabletas
summary: Tome 1 tableta de 2,5 mg cada mañana durante 10 días.
key_points:
  - lead: Con comida.
    text: Es más fácil para su estómago.
  - lead: No con leche.
    text: Espere 2 horas.
sections:
  - heading: Cómo tomarlas
    blocks:
      - steps:
          - Tome 1 tableta a las 20 horas con un vaso de agua.
          - Nunca tome más de 4.000 mg en 24 horas. [2]
      - list:
          - Manténgalas secas.
          - Manténgalas lejos de los niños, las mascotas y de quien pueda tomarlas por dulces.
          - Vea <https://example.org/tabletas>.
  - heading: Tenga cuidado
    blocks:
      - caution: Pregunte primero si toma warfarina.
      - emergency: Llame al 911 si se le hincha la cara.
      - La mayoría de las personas no tiene problemas con estas tabletas.
  - heading: ¿Qué tan seguros estamos?
    blocks:
      - claims:
          - claim: Ayudan a 1 de cada 5 personas. [1]
            strength: mixed
references:
  - title: Uno
  - title: Dos
translation_of: en
`;

/** The Spanish text, changed, beside the English one. */
export const translated = (change: (es: string) => string = (es) => es, original = EN): Sample =>
  text(change(ES), {
    lang: 'es',
    locale: SPANISH,
    original: readOriginal(original),
    originalLocale: english,
  });

/** A plain-language edition of the English text. */
const rewritten = (yaml: string): Sample =>
  text(yaml, { lang: 'en-simple', original: readOriginal(EN), originalLocale: english });

const PLAIN = `title: Your tablets
translation_of: en
sections:
  - heading: What to do
    blocks:
      - Take 1 tablet (2.5 mg) a day. Never more than 4,000 mg.
      - emergency: Does your face swell? Call 911.
      - caution: Do you take warfarin? Ask us first.
`;

export const TRANSLATIONS = {
  'i18n/parity': {
    fires: [
      // a block
      {
        in: translated((es) => es.replace('          - Manténgalas secas.\n', '')),
        at: [13, 13],
        says: /^Here a list item is missing, which the original has in .*original\.yaml, line 15: “Keep them dry\.”\.$/,
        as: 'warning',
      },
      // a caution
      {
        in: translated((es) => es.replace(/ +- caution: .*\n/, '')),
        at: [18, 5],
        says: /^Here a caution is missing, .*line 20: “Ask first if you take warfarin\.”\.$/,
        as: 'error',
      },
      // a number, with its unit and its separators
      {
        in: translated((es) => es.replace('4.000 mg', '4,000 mg')),
        at: [13, 13],
        says: /^“4,000 mg” of the original \(.*line 13\) is not said here, but “4,000 mg”, “24/,
        as: 'error',
      },
      // in a plain edition
      {
        in: rewritten(PLAIN.replace(' (2.5 mg)', '')),
        at: [2, 17],
        says: /says “2\.5 mg” nowhere, which the original has in .*line 2\.$/,
        as: 'error',
      },
      {
        in: rewritten(PLAIN.replace(/ +- caution: .*\n/, '')),
        at: [7, 20],
        says: /has 1 of 2 cautions .*line 20: “Ask first if you take warfarin\.”/,
        as: 'error',
      },
      {
        in: rewritten(PLAIN.replace('- emergency:', '- caution:')),
        at: [2, 17],
        says: /has 0 of 1 what to call for help for/,
        as: 'error',
      },
    ],
    nearMiss: [translated(), rewritten(PLAIN), text(ES, { lang: 'es', locale: SPANISH })],
  },
} as const satisfies SamplesOf<'i18n'>;
