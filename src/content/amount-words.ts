import { z } from 'zod';
import { type AmountWords, PERIODS, type Period, type Plural, UNITS, type Unit } from '../model/index.ts';
import { canonicalLanguage } from './language-tag.ts';
import { checkPlaceholders } from './placeholders.ts';
import { plainLine } from './plain-line.ts';
import { text } from './schema-parts.ts';
import type { Spot } from './spot.ts';

const FORMS = [
  'zero',
  'one',
  'two',
  'few',
  'many',
  'other',
] as const satisfies readonly Intl.LDMLPluralRule[];

const form = text('Holds {number}.');
const unit = z
  .union([
    form,
    z.strictObject({
      zero: form.optional(),
      one: form.optional(),
      two: form.optional(),
      few: form.optional(),
      many: form.optional(),
      other: form,
    }),
  ])
  .meta({ description: 'Holds {number} where the number goes; one text, or one for each plural form.' });

export const amountsSchema = z
  .strictObject({
    numbers: text(
      'A language tag whose numbers are written, such as es-US for a decimal point in Spanish.',
    ).optional(),
    range: text('Holds {from} and {to}.'),
    also: text('Holds {amount} and {also}, the same in another unit.'),
    per: z
      .partialRecord(z.enum(PERIODS), text('Holds {amount}.'))
      .meta({ description: 'Such as “{amount} a day”.' }),
    units: z.partialRecord(z.enum(UNITS), unit).meta({ description: 'The units, such as “{number} mg”.' }),
  })
  .meta({ description: 'How doses and limits are written.' });

type Raw = z.output<typeof amountsSchema>;

function buildUnit(raw: z.output<typeof unit>, key: string, spot: Spot): Plural {
  const words = (written: string, at: Spot): string => {
    checkPlaceholders(key, ['number'], written, at);
    return plainLine(written, at, { marks: true });
  };
  if (typeof raw === 'string') return { other: words(raw, spot) };
  const forms = FORMS.flatMap((name) => {
    const written = raw[name];
    return written === undefined ? [] : [[name, words(written, spot.at(name))] as const];
  });
  return { ...Object.fromEntries(forms), other: plainLine(raw.other, spot.at('other'), { marks: true }) };
}

/** The words of a validated value; marks that are missing are reported, as in all strings of a locale. */
export function buildAmounts(raw: Raw, spot: Spot): AmountWords {
  const words = (key: string, marks: readonly string[], written: string, at: Spot): string => {
    checkPlaceholders(key, marks, written, at);
    return plainLine(written, at, { marks: true });
  };
  if (raw.numbers !== undefined && !canonicalLanguage(raw.numbers)) {
    spot.at('numbers').report({
      code: 'name/language',
      message: `“${raw.numbers}” is no language code.`,
      hint: 'Such as en, es-US or de-CH.',
    });
  }
  const per = PERIODS.flatMap((period) => {
    const written = raw.per[period];
    return written === undefined
      ? []
      : [[period, words(period, ['amount'], written, spot.at('per', period))] as const];
  });
  const units = UNITS.flatMap((key) => {
    const written = raw.units[key];
    return written === undefined ? [] : [[key, buildUnit(written, key, spot.at('units', key))] as const];
  });
  return {
    ...(raw.numbers === undefined ? {} : { numbers: raw.numbers }),
    range: words('range', ['from', 'to'], raw.range, spot.at('range')),
    also: words('also', ['amount', 'also'], raw.also, spot.at('also')),
    per: Object.fromEntries(per) as Partial<Record<Period, string>>,
    units: Object.fromEntries(units) as Partial<Record<Unit, Plural>>,
  };
}
