import type { Place } from './place.ts';

/** Units that an amount may have; a locale has the words for each. `IU` are international units, `percent` is %. */
// biome-ignore format: by what they measure
export const UNITS = [
  'mcg', 'mg', 'g', 'kg', 'mL', 'L', 'IU', 'percent', 'kcal',
  'minute', 'hour', 'day', 'week', 'month', 'year',
  'tablet', 'capsule', 'drop', 'puff', 'dose', 'serving', 'cup', 'teaspoon', 'tablespoon',
] as const;
export type Unit = (typeof UNITS)[number];

/** How often an amount counts. */
export const PERIODS = ['hour', 'day', 'week', 'month', 'dose'] as const;
export type Period = (typeof PERIODS)[number];

export interface Quantity {
  readonly amount: number;
  /** The upper end of a range; greater than `amount`. */
  readonly to?: number;
  readonly unit: Unit;
}

/** Where a fact was read. */
export interface FactSource {
  readonly title: string;
  readonly publisher?: string;
  /** Year, month or day as written. */
  readonly date?: string;
  readonly url?: string;
}

interface FactBase {
  /** By which texts name it, such as `vitamin-d-upper-limit`. */
  readonly name: string;
  /** Whom it holds for; for those who work on the handout, not printed. */
  readonly for?: string;
  readonly source: FactSource;
  readonly place: Place;
}
/** A dose or a limit. */
export interface AmountFact extends FactBase {
  readonly kind: 'amount';
  readonly quantity: Quantity;
  /** The same in another unit. */
  readonly also?: Quantity;
  readonly per?: Period;
}
export interface PhoneFact extends FactBase {
  readonly kind: 'phone';
  readonly phone: string;
  /** ISO 3166, two letters: where the number can be called. */
  readonly country?: string;
}
/** A sentence of warning, written once in each language. */
export interface CautionFact extends FactBase {
  readonly kind: 'caution';
  /** By BCP 47 tag. */
  readonly words: Readonly<Record<string, string>>;
}

/** What harms a patient when it is lost or altered: written once, printed by its name in every edition and language. */
export type SafetyFact = AmountFact | PhoneFact | CautionFact;

/** A fact that must be printed, and where that is asked for. */
export interface SafetyDemand {
  readonly name: string;
  readonly place: Place;
}

/** A fact as one handout prints it. */
export interface PrintedFact {
  readonly fact: SafetyFact;
  /** What an edition holds when it prints the fact: its own words, or those of a box that words it for this handout. */
  readonly forms: readonly string[];
  /** Every place that prints it, in the order of the page. */
  readonly places: readonly Place[];
  /** Where the handout, or the one it translates, demands it; absent for a fact that may go. */
  readonly demanded?: Place;
}
