import type { LimitedNutrient, UpperLimit } from '../../model/index.ts';
import { upperLimitFor } from '../../nutrition/index.ts';
import { readingOf } from '../reading-of.ts';
import type { Finding, Rule } from '../rule.ts';

/** Whose limits hold where a text names nobody: a handout is for adults unless it says so. Years. */
const ADULT = 30;
const IU_IN_MCG_OF_VITAMIN_D = 40;

const NAMES: Readonly<Partial<Record<LimitedNutrient, RegExp>>> = {
  vitamin_d: /\bvitamin D\d?\b/iu,
  calcium: /\bcalcium\b/iu,
  magnesium: /\bmagnesium\b/iu,
  vitamin_b6: /\bvitamin B6\b/iu,
};

const AMOUNT = /(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*(IU|mcg|µg|μg|mg|g)\b/gu;
/** A sentence that warns of a dose does not recommend it. */
const WARNS = /\b(?:too much|harm|hurts?|toxic|danger|poison|over|above|exceed)/iu;
const OF_PILLS = /\b(?:pills?|tablets?|capsules?|supplements?|take|taking)\b/iu;

export const supplementDose: Rule = {
  id: 'claim/supplement-dose',
  source:
    'Institute of Medicine, Dietary Reference Intakes: above the tolerable upper intake level the risk of harm grows.',
  needs: 'content',
  stops: 'strict',
  mustSpeak: true,
  languages: ['en'],
  run: ({ localised }) =>
    readingOf(localised).read.flatMap(({ passage, sentences }) =>
      sentences.flatMap(({ text }): readonly Finding[] => {
        if (WARNS.test(text)) return [];
        const named = (Object.keys(NAMES) as LimitedNutrient[]).filter((name) => NAMES[name]?.test(text));
        const [nutrient] = named;
        // with two nutrients in a sentence, nobody can tell whose the amount is
        if (!nutrient || named.length > 1) return [];
        const limit = upperLimitFor(localised.upperLimits, nutrient, ADULT);
        if (!limit || (limit.counts === 'supplements' && !OF_PILLS.test(text))) return [];
        return [...text.matchAll(AMOUNT)]
          .filter(([, number = '', unit = '']) => amountIn(limit, number, unit) > limit.amount)
          .map(([words]) => ({
            severity: 'error',
            message: `${words} is more than the upper limit for adults, ${limit.amount} ${limit.unit} a day.`,
            hint: 'Mend the dose. Where a doctor orders more for a while, that is no dose for a handout.',
            place: passage.place,
          }));
      }),
    ),
};

const IN_MCG: Readonly<Record<string, number>> = { mcg: 1, µg: 1, μg: 1, mg: 1000, g: 1_000_000 };

/** An amount in the unit of the limit. */
function amountIn({ nutrient, unit }: UpperLimit, number: string, written: string): number {
  const amount = Number(number.replaceAll(',', ''));
  const mcg =
    written === 'IU'
      ? nutrient === 'vitamin_d'
        ? amount / IU_IN_MCG_OF_VITAMIN_D
        : 0
      : amount * (IN_MCG[written] ?? 0);
  return mcg / (IN_MCG[unit] ?? 1);
}
