import { z } from 'zod';
import {
  type Amount,
  type Amounts,
  FOOD_KINDS,
  FOOD_STATES,
  type Food,
  type InLanguages,
  NUTRIENTS,
  type Nutrient,
  type Outcome,
  UNIT_OF,
} from '../../model/index.ts';
import { textThat } from '../../yaml/index.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { plainLine } from '../plain-line.ts';
import { readBranding } from '../read-branding.ts';
import { partialDate, text } from '../schema-parts.ts';
import type { Spot } from '../spot.ts';

const NO_VALUE = 'no-value';

const amount = (nutrient: Nutrient) =>
  z
    .union([z.number().min(0).max(100_000), z.literal(NO_VALUE)])
    .meta({ description: `In ${UNIT_OF[nutrient]}; ${NO_VALUE} where the database has none.` });

const amounts = Object.fromEntries(NUTRIENTS.map((nutrient) => [nutrient, amount(nutrient)])) as {
  readonly [N in Nutrient]: ReturnType<typeof amount>;
};

const language = textThat((tag) => canonicalLanguage(tag) === tag, {
  code: 'schema/language',
  message: 'is no language code as it is written by the rules (BCP 47).',
  hint: 'Write it like en, es or zh-Hans.',
});

const inLanguages = (description: string) =>
  z.record(language, text('The words in this language.')).meta({ description });

export const foodSchema = z
  .strictObject({
    names: inLanguages('What it is called inside a sentence, by language: `en: low-fat milk`.'),
    state: z.enum(FOOD_STATES).meta({ description: 'How the food was when it was measured.' }),
    kind: z.enum(FOOD_KINDS).optional().meta({
      description: 'What it is drawn as on the picture of a plate; dairy, milk and juice beside it.',
    }),
    serving: z
      .strictObject({
        grams: z.number().positive().max(2000).meta({ description: 'What one serving weighs.' }),
        measures: inLanguages('How one serving is measured in a kitchen, by language: `en: 1 cup`.'),
      })
      .meta({ description: 'One serving.' }),
    per_100_g: z
      .strictObject(amounts)
      .meta({ description: 'What 100 grams of it hold, as the database says it.' }),
    suggest_for: z.array(z.enum(NUTRIENTS)).optional().meta({
      description:
        'Nutrients for which it is offered where a meal has little; one serving must be high in it.',
    }),
    source: z
      .strictObject({
        database: text('The database, by its full name.'),
        release: text('Its release.'),
        date: partialDate('When that was published: year, or year and month.'),
        food: text('The number of the food in it, in quotes.'),
        description: text('What the database calls the food.'),
        read_in: text('Where these figures were read, for whoever checks them.'),
      })
      .meta({ description: 'Where the figures come from.' }),
  })
  .meta({ title: 'A Plainleaf food', description: 'What a food holds, and who says so.' });

interface FoodFile {
  readonly text: string;
  readonly file: string;
  /** The file's name without .yaml. */
  readonly id: string;
}

/** Reads and validates the file of a food. */
export function readFood({ text: source, file, id }: FoodFile): Outcome<Food> {
  return readBranding({ text: source, file, name: id, schema: foodSchema }, (raw, spot) => ({
    id,
    file,
    names: wordsOf(raw.names, spot.at('names')),
    state: raw.state,
    ...(raw.kind === undefined ? {} : { kind: raw.kind }),
    serving: {
      grams: raw.serving.grams,
      measures: wordsOf(raw.serving.measures, spot.at('serving', 'measures')),
    },
    per100g: Object.fromEntries(
      NUTRIENTS.map((nutrient): [Nutrient, Amount] => {
        const value = raw.per_100_g[nutrient];
        return [nutrient, value === NO_VALUE ? null : value];
      }),
    ) as Amounts,
    suggestFor: raw.suggest_for ?? [],
    source: {
      database: plainLine(raw.source.database, spot.at('source', 'database')),
      release: plainLine(raw.source.release, spot.at('source', 'release')),
      date: String(raw.source.date),
      number: plainLine(raw.source.food, spot.at('source', 'food')),
    },
  }));
}

const wordsOf = (raw: InLanguages, spot: Spot): InLanguages =>
  Object.fromEntries(Object.entries(raw).map(([lang, words]) => [lang, plainLine(words, spot.at(lang))]));
