/** Words the program itself prints. Each is plain text; `{name}` marks what is filled in. */
export const STRING_KEYS = [
  'summary',
  'key_points',
  'questions',
  'questions_by_editor',
  'references',
  'reference_missing',
  'accessed',
  'disclaimer',
  'learn_more',
  'learn_more_qr',
  'about',
  'for_audience',
  'reading_time',
  'author',
  'author_missing',
  'source',
  'version',
  'version_missing',
  'published',
  'published_missing',
  'review_due',
  'review_due_missing',
  'reviewed_by',
  'not_reviewed',
  'page_of',
  'note',
  'caution',
  'emergency',
  'contact',
  'phone',
  'address',
  'hours',
  'website',
  'emergency_line',
  'sample_clinic',
  'citation_alt',
  'checklist_box',
  'meal_amount',
  'meal_amount_times',
  'meal_amount_grams',
  'meal_share',
  'meal_share_first',
  'meal_at_least',
  'meal_high',
  'meal_none_high',
  'meal_little',
  'meal_low',
  'meal_unknown',
  'meal_suggest',
  'meal_suggest_food',
  'meal_chart',
  'meal_chart_alt',
  'meal_chart_high',
  'meal_table',
  'meal_column_nutrient',
  'meal_column_amount',
  'meal_column_share',
  'meal_no_value',
  'meal_no_value_of',
  'meal_no_daily_value',
  'meal_shown_as',
  'meal_source',
  'meal_figures_of',
  'meal_daily_values',
  'percent',
  'unit_kcal',
  'unit_mcg',
  'unit_mg',
  'unit_mcg_iu',
  'nutrient_energy',
  'nutrient_vitamin_d',
  'nutrient_vitamin_k',
  'nutrient_calcium',
  'nutrient_magnesium',
  'daily_values_adults',
  'daily_values_infants',
  'daily_values_children_1_3',
  'daily_values_pregnant',
] as const;
export type StringKey = (typeof STRING_KEYS)[number];
export type Strings = Readonly<Record<StringKey, string>>;

export type Direction = 'ltr' | 'rtl';

/** What a language needs beside its text. */
export interface Locale {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  readonly file: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: Direction;
  /**
   * Font stacks to choose from, best first: the first stack that has a glyph for every character is used.
   * A stack is one complete family, or a family for the script and one for the Latin in it.
   */
  readonly fonts: readonly (readonly string[])[];
  /** Line height is multiplied by this: scripts with tall marks need more room. */
  readonly leading: number;
  readonly wordsPerMinute: number;
  readonly strings: Strings;
}
