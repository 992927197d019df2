import { bodyText } from '../src/content/index.ts';
import { openFiles } from '../src/files/index.ts';
import { localise } from '../src/locale/index.ts';
import type { Handout, Localised, MealFigures, Place, Tokens } from '../src/model/index.ts';
import { gatherSources } from '../src/sources/index.ts';
import { themeFor } from '../src/theme/index.ts';
import { REPOSITORY } from './packages.ts';

/** What a template is given, as far as it is plain data. */
export interface TemplateInput {
  readonly localised: Localised;
  readonly tokens: Tokens;
  readonly fonts: readonly string[];
}

/** The handout of a project, read and checked. */
export async function templateInput(project: string): Promise<TemplateInput> {
  const shelves = { project: openFiles(project), shipped: openFiles(REPOSITORY) };
  const gathered = await gatherSources({ slug: 'handout', lang: 'en' }, shelves);
  if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems, null, 2));
  const { handout, locale, clinic, theme, nutrition } = gathered.value;
  return {
    localised: localise(handout, locale, clinic, bodyText(handout), { nutrition }),
    tokens: themeFor(theme, clinic),
    fonts: locale.fonts[0] ?? [],
  };
}

type Written = Omit<TemplateInput, 'localised'> & {
  readonly localised: Omit<Localised, 'meals'> & { readonly meals: readonly (MealFigures | null)[] };
};

/** As JSON: the figures of meals stand in the order of the meals. */
export function writeTemplateInput({ localised, ...rest }: TemplateInput): string {
  const meals = placesOfMeals(localised.handout).map((place) => localised.meals.get(place) ?? null);
  return JSON.stringify({ ...rest, localised: { ...localised, meals } } satisfies Written);
}

export function readTemplateInput(json: string): TemplateInput {
  const { localised, ...rest } = JSON.parse(json) as Written;
  const meals = new Map<Place, MealFigures>();
  for (const [index, place] of placesOfMeals(localised.handout).entries()) {
    const figures = localised.meals[index];
    if (figures) meals.set(place, figures);
  }
  return { ...rest, localised: { ...localised, meals } };
}

const placesOfMeals = ({ sections }: Handout): readonly Place[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'meal' ? [block.place] : [])));
