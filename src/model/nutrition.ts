/** What the figures of a meal tell of, in the order of the page. */
export const NUTRIENTS = ['energy', 'vitamin_d', 'vitamin_k', 'calcium', 'magnesium'] as const;
export type Nutrient = (typeof NUTRIENTS)[number];

/** Each amount is in this unit, in the files and in the program. */
export const UNIT_OF = {
  energy: 'kcal',
  vitamin_d: 'mcg',
  vitamin_k: 'mcg',
  calcium: 'mg',
  magnesium: 'mg',
} as const satisfies Record<Nutrient, NutrientUnit>;
export type NutrientUnit = 'kcal' | 'mcg' | 'mg';

/** Null where the database has no value, which is not zero. */
export type Amount = number | null;
export type Amounts = Readonly<Record<Nutrient, Amount>>;

export const FOOD_STATES = ['raw', 'boiled', 'baked', 'canned', 'as-sold'] as const;
export type FoodState = (typeof FOOD_STATES)[number];

/** What a food is drawn as on the picture of a plate. */
export const FOOD_KINDS = [
  'fish',
  'meat',
  'egg',
  'beans',
  'nuts',
  'vegetable',
  'grain',
  'fruit',
  'dairy',
  'milk',
  'juice',
] as const;
export type FoodKind = (typeof FOOD_KINDS)[number];

/** Words by language, BCP 47. */
export type InLanguages = Readonly<Record<string, string>>;

/** Where figures were published, and where they were read. */
export interface FiguresSource {
  readonly database: string;
  readonly release: string;
  /** As published: `2016` or `2016-05`. */
  readonly date: string;
}

/** A food of content/nutrition/foods. */
export interface Food {
  readonly id: string;
  readonly file: string;
  /** What it is called inside a sentence, such as “low-fat milk”. */
  readonly names: InLanguages;
  readonly state: FoodState;
  /** Left out, it is drawn without a sign of its own. */
  readonly kind?: FoodKind;
  /** One serving: its weight in grams, and how it is measured in a kitchen, such as “1 cup”. */
  readonly serving: { readonly grams: number; readonly measures: InLanguages };
  readonly per100g: Amounts;
  /** What it is offered for where a meal has little of it. */
  readonly suggestFor: readonly Nutrient[];
  readonly source: FiguresSource & {
    /** Number of the food in the database. */
    readonly number: string;
  };
}

/** Whom a set of Daily Values is for (21 CFR 101.9). */
export const DAILY_VALUE_GROUPS = ['adults', 'infants', 'children-1-3', 'pregnant'] as const;
export type DailyValueGroup = (typeof DAILY_VALUE_GROUPS)[number];

/** A stretch of ages in years, both ends in it; without an end it goes on. 0.5 is six months. */
export interface Ages {
  readonly from: number;
  readonly to?: number;
}

/** What the limits are set for: a nutrient of the figures, or one that handouts advise on. */
export type LimitedNutrient = Nutrient | 'vitamin_b6';

/** The most a day that is likely to do no harm to nearly everybody of an age. */
export interface UpperLimit {
  readonly nutrient: LimitedNutrient;
  readonly ages: Ages;
  readonly amount: number;
  readonly unit: NutrientUnit;
  /** `supplements`: food and water do not count. */
  readonly counts: 'everything' | 'supplements';
  readonly source: string;
}

/** The amount a day that is enough for nearly everybody of an age. */
export interface RecommendedIntake {
  readonly nutrient: Nutrient;
  readonly ages: Ages;
  readonly sex: 'all' | 'women' | 'men';
  readonly amount: number;
  readonly unit: NutrientUnit;
  /** `adequate`: an estimate, where too little is known for a recommendation. */
  readonly kind: 'recommended' | 'adequate';
  readonly source: string;
}

/** content/nutrition/reference-values.yaml. */
export interface ReferenceValues {
  readonly dailyValues: Readonly<Record<DailyValueGroup, Readonly<Partial<Record<Nutrient, number>>>>>;
  readonly dailyValueSource: string;
  readonly recommended: readonly RecommendedIntake[];
  readonly upperLimits: readonly UpperLimit[];
}

export interface Nutrition {
  /** Foods by their ids. */
  readonly foods: ReadonlyMap<string, Food>;
  readonly reference: ReferenceValues;
}

/** A bar of a meal's chart. */
export interface MealBar {
  /** “Vitamin D”. */
  readonly label: string;
  /** Per cent of the Daily Value, whole; null where no food of the meal has a value. */
  readonly percent: number | null;
  /** “71%”, “at least 71%” or “no value”. */
  readonly value: string;
  readonly isHigh: boolean;
}

/** A food on the picture of a plate. */
export interface PlateFood {
  /** Its number in the meal's list, from 0. */
  readonly index: number;
  readonly kind: FoodKind | null;
  /** Of the weight of all that lies on the plate, 0 to 1; 0 for what stands beside it. */
  readonly share: number;
}

/** The picture of a meal, as it is drawn and as it is told. */
export interface PlatePicture {
  /** What lies on the plate, clockwise from the top. */
  readonly on: readonly PlateFood[];
  /** What is drunk, or eaten from a cup: it stands beside the plate. */
  readonly beside: readonly PlateFood[];
  readonly alt: string;
  readonly caption: string;
}

/** What a meal gives, in words and numbers that are ready to print. */
export interface MealFigures {
  /** What is eaten of each food, in the order of the meal: “3 ounces (85 g)”. */
  readonly amounts: readonly string[];
  /** Null where no plate can be drawn: nothing lies on it, or too much. */
  readonly plate: PlatePicture | null;
  /** What the meal is high and low in, and what to add. */
  readonly headline: string;
  readonly chart: {
    readonly title: string;
    readonly alt: string;
    readonly bars: readonly MealBar[];
    /** Per cent at which “high” begins, and the words at that line. */
    readonly high: { readonly percent: number; readonly label: string };
  };
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    /** The first cell names the row. */
    readonly rows: readonly (readonly string[])[];
  };
  /** What must be known about the figures: which are of a food made in another way. */
  readonly notes: readonly string[];
  /** Database, release, date; whose Daily Values. */
  readonly source: string;
}
