import { z } from 'zod';
import { PERIODS, type SafetyFact, UNITS } from '../model/index.ts';
import { partialDate, text, webAddress } from './schema-parts.ts';

export const FACT_KINDS = ['amount', 'phone', 'caution'] as const satisfies readonly SafetyFact['kind'][];

/** Which of the three a fact as it is written says it is: one, where it is right. */
export const kindsOf = (
  fact: { readonly [K in SafetyFact['kind']]?: unknown },
): readonly SafetyFact['kind'][] => FACT_KINDS.filter((kind) => fact[kind] !== undefined);

const number = (description: string) => z.number().nonnegative().meta({ description });
const unit = z.enum(UNITS).meta({ description: 'The unit. The language has the words for it.' });
const upTo = number('The upper end, where the amount is a range.');

const source = z
  .strictObject({
    title: text('The title of the source.'),
    publisher: text('Who published it.').optional(),
    date: partialDate('When: a year, month or day.').optional(),
    url: webAddress('Its address.').optional(),
  })
  .meta({ description: 'Where the fact was read. A fact without one is refused.' });

/** A fact as it is written: `amount`, `phone` or `caution` says which kind it is. */
export const factSchema = z
  .strictObject({
    amount: number('How much: a number without its unit.').optional(),
    to: upTo.optional(),
    unit: unit.optional(),
    also: z
      .strictObject({ amount: number('How much.'), to: upTo.optional(), unit })
      .optional()
      .meta({ description: 'The same in another unit, printed in brackets.' }),
    per: z.enum(PERIODS).optional().meta({ description: 'How often it counts, such as day.' }),
    phone: text('A telephone number, in quotes, as it is printed.').optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .meta({ description: 'Where the number can be called: two capital letters, such as US.' }),
    caution: z
      .record(z.string(), text('The sentence in this language.'))
      .optional()
      .meta({ description: 'A sentence of warning for each language: en: …, es: ….' }),
    for: text('Whom it holds for. Not printed: the sentence around it says so.').optional(),
    source: source.nullish().meta({ description: 'Where the fact was read.' }),
  })
  .refine((fact) => kindsOf(fact).length === 1, {
    error: 'must be one of three things: an `amount`, a `phone` or a `caution`.',
    params: { code: 'fact/kind', hint: 'Keep one of them, and give the others a fact of their own.' },
  })
  .refine((fact) => fact.amount === undefined || fact.unit !== undefined, {
    error: 'has no unit, so it could be any dose.',
    path: ['amount'],
    params: { code: 'fact/unit', hint: 'Add `unit: mg`, or another of its units.' },
  })
  .meta({
    title: 'A Plainleaf fact',
    description: 'A dose, limit, telephone number or warning, written once and printed by its name.',
  });

export type RawFact = z.output<typeof factSchema>;
