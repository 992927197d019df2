import { z } from 'zod';
import type { Clinic, ClinicColor, Outcome } from '../model/index.ts';
import { assetPath } from './asset-path.ts';
import { checkWords } from './long-words.ts';
import { plainLine } from './plain-line.ts';
import { readBranding } from './read-branding.ts';
import { color, slug, text, webAddress } from './schema-parts.ts';
import type { Spot } from './spot.ts';

const lines = (description: string) =>
  z.union([text(description), z.array(text('A line.')).min(1)]).meta({ description });

export const clinicSchema = z
  .strictObject({
    name: text('The clinic’s name.'),
    sample: z
      .boolean()
      .optional()
      .meta({ description: 'true for an invented clinic: the page then says so.' }),
    logo: text('A picture beside this YAML: SVG, PNG or JPEG.').optional(),
    phone: text('The telephone number, in quotes, as it is printed.').optional(),
    address: lines('The postal address: one text, or a list of lines.').optional(),
    hours: lines('When the clinic is open: one text, or a list of lines.').optional(),
    website: webAddress('The address of the clinic’s website, in full.').optional(),
    emergency: text('Whom to call in an emergency, in quotes, such as "911".').optional(),
    theme: slug('The theme of the page: a file in content/themes.').optional(),
    colors: z
      .strictObject({
        brand: color('Headings and bands.').optional(),
        accent: color('Small things that stand out.').optional(),
        tint: color('The ground of boxes.').optional(),
        tint2: color('A second ground.').optional(),
      })
      .optional()
      .meta({ description: 'The clinic’s colours, in quotes, over those of the theme.' }),
  })
  .meta({ title: 'A Plainleaf clinic', description: 'Branding and contacts of a clinic.' });

type RawClinic = z.output<typeof clinicSchema>;

function linesOf(raw: string | readonly string[] | undefined, spot: Spot): readonly string[] {
  if (raw === undefined) return [];
  return typeof raw === 'string'
    ? [plainLine(raw, spot)]
    : raw.map((line, index) => plainLine(line, spot.at(index)));
}

/** Fields that stay away where the file does not have them. */
function optionalFields(
  raw: RawClinic,
  spot: Spot,
): Pick<Clinic, 'phone' | 'website' | 'emergency' | 'theme' | 'themePlace'> {
  const { phone, website, emergency, theme } = raw;
  if (website !== undefined) checkWords(website, website, spot.at('website'));
  return {
    ...(phone === undefined ? {} : { phone: plainLine(phone, spot.at('phone')) }),
    ...(website === undefined ? {} : { website }),
    ...(emergency === undefined ? {} : { emergency: plainLine(emergency, spot.at('emergency')) }),
    ...(theme === undefined ? {} : { theme, themePlace: spot.at('theme').place }),
  };
}

function colorsOf(raw: RawClinic, spot: Spot): Pick<Clinic, 'colors' | 'colorPlaces'> {
  const given = Object.entries(raw.colors ?? {}).filter(([, value]) => value !== undefined) as [
    ClinicColor,
    string,
  ][];
  return {
    colors: Object.fromEntries(given),
    colorPlaces: Object.fromEntries(given.map(([key]) => [key, spot.at('colors').at(key).place])),
  };
}

interface ClinicSource {
  readonly text: string;
  readonly file: string;
  readonly slug: string;
}

/** Reads and validates a clinic's file. */
export function readClinic({ text: source, file, slug: name }: ClinicSource): Outcome<Clinic> {
  return readBranding({ text: source, file, name, schema: clinicSchema }, (raw, spot) => ({
    slug: name,
    file,
    name: plainLine(raw.name, spot.at('name')),
    sample: raw.sample ?? false,
    ...(raw.logo === undefined ? {} : { logo: assetPath(raw.logo, spot.at('logo')) }),
    logoPlace: spot.at('logo').place,
    ...optionalFields(raw, spot),
    address: linesOf(raw.address, spot.at('address')),
    hours: linesOf(raw.hours, spot.at('hours')),
    ...colorsOf(raw, spot),
  }));
}
