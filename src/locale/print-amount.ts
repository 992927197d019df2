import { type AmountFact, fill, type Locale, type Outcome, type Quantity } from '../model/index.ts';
import { glue } from './glue.ts';

/** A number as the language writes it, with all of its decimals and none more. */
export function printNumber(value: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale.amounts?.numbers ?? locale.lang, { maximumFractionDigits: 6 });
  return glue(format.format(value));
}

/** The letters round the number, such as `mg`, in each plural form of the language; empty where it has no words. */
export function unitWords(unit: Quantity['unit'], locale: Locale): readonly string[] {
  const forms = Object.values(locale.amounts?.units[unit] ?? {});
  return [...new Set(forms.map((pattern) => pattern.replace('{number}', '').trim()))];
}

type Lacking = { readonly lacks: string };

function printQuantity({ amount, to, unit }: Quantity, locale: Locale): string | Lacking {
  const words = locale.amounts;
  const patterns = words?.units[unit];
  if (!words || !patterns) return { lacks: `amounts.units.${unit}` };
  const form = new Intl.PluralRules(words.numbers ?? locale.lang).select(to ?? amount);
  const from = printNumber(amount, locale);
  const number = to === undefined ? from : fill(words.range, { from, to: printNumber(to, locale) });
  return glue(fill(patterns[form] ?? patterns.other, { number }));
}

/** “100 mcg (4,000 IU) a day”, or the words that the locale lacks. Only spaces where a line may end are plain ones. */
export function printAmount({ quantity, also, per }: AmountFact, locale: Locale): Outcome<string> {
  const lacking = (key: string): Outcome<string> => ({
    ok: false,
    problems: [
      {
        code: 'locale/unit',
        severity: 'error',
        message: `${locale.name} has no words for this amount: \`${key}\` is missing in ${locale.file}.`,
        hint: 'Add it there; the locale of English shows how.',
      },
    ],
  });
  const first = printQuantity(quantity, locale);
  if (typeof first !== 'string') return lacking(first.lacks);
  const second = also && printQuantity(also, locale);
  if (typeof second === 'object') return lacking(second.lacks);
  const both = second ? fill(locale.amounts?.also ?? '{amount}', { amount: first, also: second }) : first;
  if (!per) return { ok: true, value: both, problems: [] };
  const pattern = locale.amounts?.per[per];
  return pattern === undefined
    ? lacking(`amounts.per.${per}`)
    : { ok: true, value: fill(pattern, { amount: both }), problems: [] };
}
