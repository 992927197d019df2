import { z } from 'zod';
import { type Locale, type Outcome, type Problem, STRING_KEYS, type StringKey } from '../model/index.ts';
import { examineYaml, firstProblems } from '../yaml/index.ts';
import { unprintableCharacters } from './characters.ts';
import { languageProblems } from './names.ts';
import { plainLine } from './plain-line.ts';
import { slug, text } from './schema-parts.ts';
import { byPlace, gather, rootSpot, type Spot } from './spot.ts';

/** What is filled into a string; all others are printed as they are. */
const PLACEHOLDERS: Readonly<Partial<Record<StringKey, readonly string[]>>> = {
  for_audience: ['audience'],
  reading_time: ['minutes'],
  page_of: ['page', 'pages'],
  citation_alt: ['number'],
  accessed: ['date'],
  meal_amount: ['measure', 'grams'],
  meal_amount_times: ['servings', 'measure', 'grams'],
  meal_amount_grams: ['grams'],
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
  })
  .meta({ title: 'A Plainleaf locale', description: 'What a language needs beside its text.' });

function checkPlaceholders(key: StringKey, words: string, spot: Spot): void {
  const wanted = PLACEHOLDERS[key] ?? [];
  const marks = [...words.matchAll(/\{([^}]*)\}/g)];
  for (const name of wanted.filter((candidate) => !marks.some((mark) => mark[1] === candidate))) {
    spot.report({
      code: 'locale/placeholder',
      message: `\`${key}\` does not hold {${name}}, so its value would not be printed.`,
      hint: `Put {${name}} where the value goes.`,
    });
  }
  for (const mark of marks.filter((candidate) => !wanted.includes(candidate[1] ?? ''))) {
    spot.report({
      code: 'locale/placeholder',
      message: `Nothing is filled in for ${mark[0]} in \`${key}\`.`,
      hint: wanted.length
        ? `What may stand there: ${wanted.map((name) => `{${name}}`).join(', ')}.`
        : 'Take it out.',
      place: spot.inside(mark.index),
    });
  }
}

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
    STRING_KEYS.map((key) => [key, plainLine(value.strings[key], spot.at(key))]),
  );
  for (const key of STRING_KEYS) checkPlaceholders(key, value.strings[key], spot.at(key));
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
  };
  return { ok: true, value: locale, problems };
}
