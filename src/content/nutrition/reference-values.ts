import { z } from 'zod';
import {
  type Ages,
  DAILY_VALUE_GROUPS,
  NUTRIENTS,
  type Outcome,
  type ReferenceValues,
  UNIT_OF,
} from '../../model/index.ts';
import { plainLine } from '../plain-line.ts';
import { readBranding } from '../read-branding.ts';
import { text } from '../schema-parts.ts';

const dose = z.number().positive().max(100_000);
const years = z.number().min(0).max(150);

const dailyValues = z.strictObject({
  vitamin_d: dose.optional().meta({ description: 'In mcg.' }),
  vitamin_k: dose.optional().meta({ description: 'In mcg.' }),
  calcium: dose.optional().meta({ description: 'In mg.' }),
  magnesium: dose.optional().meta({ description: 'In mg.' }),
});

const ages = z
  .strictObject({
    from: years.meta({ description: 'The youngest, in years; 0.5 is six months.' }),
    to: years.optional().meta({ description: 'The oldest; left out where it goes on.' }),
  })
  .meta({ description: 'Whom it is for, in years.' });

const source = text('Who says so, with the year.');

const recommended = z.strictObject({
  nutrient: z.enum(NUTRIENTS).meta({ description: 'Of what.' }),
  ages,
  sex: z.enum(['all', 'women', 'men']).meta({ description: 'Whom it is for.' }),
  amount: dose.meta({ description: 'A day, in the unit of the nutrient.' }),
  kind: z
    .enum(['recommended', 'adequate'])
    .meta({ description: 'adequate: an estimate, where too little is known for a recommendation.' }),
  source,
});

const upperLimit = z.strictObject({
  nutrient: z.enum([...NUTRIENTS, 'vitamin_b6']).meta({ description: 'Of what.' }),
  ages,
  amount: dose.meta({ description: 'A day, in the unit of the nutrient.' }),
  counts: z
    .enum(['everything', 'supplements'])
    .meta({ description: 'supplements: food and water do not count.' }),
  source,
});

export const referenceValuesSchema = z
  .strictObject({
    daily_values: z
      .strictObject({
        source,
        adults: dailyValues.meta({ description: 'Adults and children from 4 years.' }),
        infants: dailyValues.meta({ description: 'Infants to 12 months.' }),
        'children-1-3': dailyValues.meta({ description: 'Children of 1 to 3 years.' }),
        pregnant: dailyValues.meta({ description: 'Women who are pregnant or breast-feeding.' }),
      })
      .meta({ description: 'What the shares of a meal are counted of.' }),
    recommended: z.array(recommended).meta({ description: 'What is enough, by age.' }),
    upper_limits: z.array(upperLimit).meta({ description: 'What is the most, by age.' }),
  })
  .meta({ title: 'Plainleaf reference values', description: 'Amounts a day, and who says so.' });

/** Reads and validates the file of the amounts a day. */
export function readReferenceValues({
  text,
  file,
}: {
  readonly text: string;
  readonly file: string;
}): Outcome<ReferenceValues> {
  return readBranding(
    { text, file, name: 'reference-values', schema: referenceValuesSchema },
    (raw, spot) => {
      const values = raw.daily_values;
      return {
        dailyValues: Object.fromEntries(
          DAILY_VALUE_GROUPS.map((group) => [group, values[group]]),
        ) as ReferenceValues['dailyValues'],
        dailyValueSource: plainLine(values.source, spot.at('daily_values', 'source')),
        recommended: raw.recommended.map((entry) => ({
          ...entry,
          ages: agesOf(entry.ages),
          unit: UNIT_OF[entry.nutrient],
        })),
        upperLimits: raw.upper_limits.map((entry) => ({
          ...entry,
          ages: agesOf(entry.ages),
          unit: entry.nutrient === 'vitamin_b6' ? 'mg' : UNIT_OF[entry.nutrient],
        })),
      };
    },
  );
}

const agesOf = ({ from, to }: { from: number; to?: number | undefined }): Ages =>
  to === undefined ? { from } : { from, to };
