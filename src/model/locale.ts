import type { Period, Unit } from './fact.ts';

/** Words the program itself prints. Each is plain text; `{name}` marks what is filled in. */
export const STRING_KEYS = [
  'mail_subject',
  'mail_subject_without_clinic',
  'mail_attached',
  'mail_locked',
  'for_you',
  'for_you_name',
  'for_you_date',
  'for_you_clinician',
  'for_you_next_appointment',
  'for_you_note',
  'for_you_checklist',
  'summary',
  'key_points',
  'questions',
  'questions_by_editor',
  'references',
  'reference_missing',
  'accessed',
  'disclaimer',
  'leaflet_sources',
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
  'column_lead',
  'checklist_box',
  'meal_amount',
  'meal_amount_times',
  'meal_amount_grams',
  'meal_plate',
  'meal_plate_alt',
  'meal_plate_alt_beside',
  'meal_plate_food',
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
  'teach_back',
  'teach_back_why',
  'teach_back_main',
  'teach_back_do',
  'teach_back_call',
  'strength_established',
  'strength_mixed',
  'strength_weak',
  'strength_none',
  'reviewed_on',
  'review_void',
  'review_unproven',
  'contents',
  'skip_to_text',
  'back_to_text',
  'label_value',
  'text_part',
  'text_picture',
  'made_from',
  'made_from_hash',
] as const;
export type StringKey = (typeof STRING_KEYS)[number];
export type Strings = Readonly<Record<StringKey, string>>;

/** A pattern, or one for each plural form of the language (CLDR: one, few, many, other …), of which `other` is a must. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How a language writes amounts. A place between a number and what belongs to it never ends a line. */
export interface AmountWords {
  /** BCP 47 tag whose numbers are written, where it is not that of the language: `es-US` has a decimal point. */
  readonly numbers?: string;
  /** Holds {from} and {to}. */
  readonly range: string;
  /** Holds {amount} and {also}, the same in another unit. */
  readonly also: string;
  /** Each holds {amount}. */
  readonly per: Readonly<Partial<Record<Period, string>>>;
  /** Each holds {number}. */
  readonly units: Readonly<Partial<Record<Unit, Plural>>>;
}

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
  /** Absent where the language prints no amounts yet. */
  readonly amounts?: AmountWords;
}
