import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bodyText,
  furniture,
  handoutProse,
  readClinic,
  readHandout,
  readLocale,
  readTheme,
} from '../../src/content/index.ts';
import { PAPERS } from '../../src/editions/index.ts';
import { prepareImage } from '../../src/images/index.ts';
import { fillFacts, localise } from '../../src/locale/index.ts';
import type { Localised, Outcome, PaperName, PreparedImage, Tokens } from '../../src/model/index.ts';
import type { TemplateProps } from '../../src/pdf/index.ts';
import { createShaping, type FontFamily } from '../../src/shaping/index.ts';
import { type Conformance, renderTagged, type TaggedPdf } from '../../src/tagged-pdf/index.ts';
import { themeFor } from '../../src/theme/index.ts';
import { guardText, type PdfReading, readPdf } from '../../src/verify/index.ts';
import { handout as template } from '../../templates/handout.tsx';
import { shippedNutrition } from '../tools/shipped-nutrition.ts';

const ROOT = join(import.meta.dirname, '../..');

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

export interface Page {
  /** The handout's YAML and its language. */
  readonly file: string;
  readonly lang?: string;
  readonly locale?: string;
  readonly clinic?: string | null;
  readonly theme?: string;
  readonly paper?: PaperName;
  readonly families?: readonly FontFamily[];
}

/** What the template is given for a handout. */
export async function propsOf(page: Page): Promise<TemplateProps> {
  const {
    file,
    lang = 'en',
    locale = 'content/locales/en.yaml',
    clinic: slug = 'riverside',
    paper = 'letter',
  } = page;
  const written = must(readHandout({ text: read(file), file, slug: 'sample', lang }));
  const clinicFile = `content/clinics/${slug}.yaml`;
  const clinic = slug === null ? null : must(readClinic({ text: read(clinicFile), file: clinicFile, slug }));
  const words = must(readLocale({ text: read(locale), file: locale, lang }));
  const { handout, facts, problems } = fillFacts(written, {
    facts: new Map(written.facts.map((fact) => [fact.name, fact])),
    demands: written.safety,
    locale: words,
    clinic,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  const localised = localise(handout, words, clinic, bodyText(handout), {
    nutrition: shippedNutrition(),
    facts,
  });
  return {
    localised,
    tokens: tokensOf(page.theme ?? clinic?.theme ?? 'standard', localised),
    paper: PAPERS[paper],
    fonts: localised.locale.fonts[0] ?? [],
    images: await picturesOf(localised),
  };
}

export function tokensOf(name: string, localised?: Localised): Tokens {
  const file = `content/themes/${name}.yaml`;
  return themeFor(must(readTheme({ text: read(file), file, name })), localised?.clinic ?? null);
}

async function picturesOf({ handout, clinic }: Localised): Promise<Map<string, PreparedImage>> {
  const figures = handout.sections.flatMap(({ blocks }) =>
    blocks.flatMap((b) => {
      if (b.type === 'figure') return [b.image];
      return b.type === 'meal' && b.picture ? [b.picture.image] : [];
    }),
  );
  const images = new Map<string, PreparedImage>();
  for (const path of figures) images.set(path, await prepareImage(readFileSync(join(ROOT, path))));
  if (clinic?.logo)
    images.set(clinic.logo, await prepareImage(readFileSync(join(ROOT, clinic.logo)), 'logo'));
  return images;
}

export interface Rendered extends TaggedPdf {
  readonly props: TemplateProps;
  readonly reading: PdfReading;
}

/** The template on paper, and what its bytes hold. */
export async function render(
  props: TemplateProps,
  {
    families = [],
    conformance = 'ua-1',
  }: { families?: readonly FontFamily[] | undefined; conformance?: Conformance } = {},
): Promise<Rendered> {
  const shaping = createShaping({ families });
  await shaping.load(props.fonts);
  const pdf = await renderTagged(template(props), { glyphs: shaping.glyphs, conformance });
  return { ...pdf, props, reading: must(readPdf(pdf.bytes)) };
}

/** What the text guard has to say. */
export function guard({ reading, props: { localised } }: Rendered): ReturnType<typeof guardText> {
  return guardText(reading, handoutProse(localised), furniture(localised));
}
