import { z } from 'zod';
import { type Locale, type Outcome, type Problem, STRING_KEYS, type StringKey } from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { amountsSchema, buildAmounts } from './amount-words.ts';
import { unprintableCharacters } from './characters.ts';
import { languageProblems } from './names.ts';
import { checkPlaceholders } from './placeholders.ts';
import { plainLine } from './plain-line.ts';
import { slug, text } from './schema-parts.ts';
import { byPlace, gather, rootSpot } from './spot.ts';

/** What is filled into a string; all others are printed as they are. */
const PLACEHOLDERS: Readonly<Partial<Record<StringKey, readonly string[]>>> = {
  mail_subject: ['clinic'],
  for_audience: ['audience'],
  reading_time: ['minutes'],
  page_of: ['page', 'pages'],
  citation_alt: ['number'],
  column_lead: ['column'],
  accessed: ['date'],
  meal_amount: ['measure', 'grams'],
  meal_amount_times: ['servings', 'measure', 'grams'],
  meal_amount_grams: ['grams'],
  meal_plate_alt: ['foods'],
  meal_plate_alt_beside: ['foods'],
  meal_plate_food: ['food', 'amount'],
  meal_share: ['nutrient', 'share'],
  meal_share_first: ['nutrient', 'share'],
  meal_at_least: ['value'],
  meal_high: ['nutrients'],
  meal_little: ['nutrients'],
  meal_low: ['nutrients'],
  meal_unknown: ['nutrients'],
  meal_suggest: ['nutrient', 'foods'],
  meal_suggest_food: ['food', 'measure'],
  meal_chart_alt: ['shares', 'high'],
  meal_chart_high: ['high'],
  meal_no_value_of: ['foods'],
  meal_shown_as: ['food', 'shown_as'],
  meal_source: ['figures', 'daily_values'],
  meal_figures_of: ['database', 'release', 'date', 'numbers'],
  meal_daily_values: ['group', 'source'],
  percent: ['value'],
  unit_kcal: ['value'],
  unit_mcg: ['value'],
  unit_mg: ['value'],
  unit_mcg_iu: ['value', 'iu'],
  reviewed_on: ['name', 'date'],
  back_to_text: ['place', 'places'],
  label_value: ['label', 'value'],
  text_part: ['number', 'heading'],
  text_picture: ['description'],
  made_from: ['slug', 'language', 'edition', 'version'],
};

const describeString = (key: StringKey): string => {
  const marks = PLACEHOLDERS[key]?.map((name) => `{${name}}`).join(' and ');
  return marks ? `Holds ${marks} where the value goes.` : `The words for ${key.replaceAll('_', ' ')}.`;
};

const strings = Object.fromEntries(STRING_KEYS.map((key) => [key, text(describeString(key))])) as {
  readonly [K in StringKey]: ReturnType<typeof text>;
};

export const localeSchema = z
  .strictObject({
    name: text('The language’s name in itself.'),
    direction: z
      .enum(['ltr', 'rtl'])
      .meta({ description: 'ltr from left to right, rtl from right to left.' }),
    fonts: z
      .array(z.array(slug('A family of fonts.')).min(1))
      .min(1)
      .meta({ description: 'Stacks of families, best first: the first that has every character is used.' }),
    leading: z.number().min(1).max(2).meta({ description: 'Heights of lines are multiplied by this.' }),
    words_per_minute: z
      .number()
      .min(50)
      .max(600)
      .meta({ description: 'How fast adults read this language silently.' }),
    strings: z.strictObject(strings).meta({ description: 'The words that the program prints itself.' }),
    amounts: amountsSchema.optional(),
  })
  .meta({ title: 'A Plainleaf locale', description: 'What a language needs beside its text.' });

interface LocaleSource {
  readonly text: string;
  readonly file: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Reads and validates the file of a language. */
export function readLocale({ text: source, file, lang }: LocaleSource): Outcome<Locale> {
  const { problems: read, reading } = examineYaml(source, file, localeSchema, { prose: true });
  const named: readonly Problem[] = languageProblems(lang, file);
  if (!reading) return { ok: false, problems: firstProblems([...named, ...read]) };
  const { value, places } = reading;
  const gathered = gather();
  const root = rootSpot(places, gathered);
  const spot = root.at('strings');
  const name = plainLine(value.name, root.at('name'));
  const words = Object.fromEntries(
    STRING_KEYS.map((key) => [key, plainLine(value.strings[key], spot.at(key), { marks: true })]),
  );
  for (const key of STRING_KEYS)
    checkPlaceholders(key, PLACEHOLDERS[key] ?? [], value.strings[key], spot.at(key));
  const amounts = value.amounts && buildAmounts(value.amounts, root.at('amounts'));
  const problems = [
    ...named,
    ...read,
    ...unprintableCharacters(value, places),
    ...gathered.problems,
  ].toSorted(byPlace);
  if (problems.length) return { ok: false, problems: firstProblems(problems) };
  const locale: Locale = {
    lang,
    file,
    name,
    direction: value.direction,
    fonts: value.fonts,
    leading: value.leading,
    wordsPerMinute: value.words_per_minute,
    strings: words as Record<StringKey, string>,
    ...(amounts ? { amounts } : {}),
  };
  return { ok: true, value: locale, problems };
}
