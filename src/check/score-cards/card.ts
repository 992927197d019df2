import type { Localised } from '../../model/index.ts';
import type { RuleId } from '../rules.ts';

/** Scored yes or no; an item that does not apply is not counted. */
export type Answer = 'yes' | 'no' | 'not-applicable';

/** What an item may look at: the handout, and which rules found something. */
export interface CardInput {
  readonly localised: Localised;
  readonly found: ReadonlySet<RuleId>;
}

/** One question of a card, worded so that yes is good. */
export interface CardItem {
  /** Its number on the published card. */
  readonly number: number;
  readonly question: string;
  readonly group: string;
  /** What a program can tell; null where a person must say. */
  judge(input: CardInput): Answer | null;
}

/** A published score card. */
export interface ScoreCard {
  readonly name: string;
  readonly source: string;
  /** Share of yes, in percent, from which a handout passes; for each group where `byGroup`. */
  readonly passes: number;
  readonly byGroup: boolean;
  readonly items: readonly CardItem[];
}
