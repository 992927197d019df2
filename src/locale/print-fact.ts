import { broaderTags, type Locale, type Outcome, type SafetyFact } from '../model/index.ts';
import { glue } from './glue.ts';
import { printAmount } from './print-amount.ts';

/** The words by which a fact is printed in a language (BCP 47), or what is missing for it, without a place. */
export function printFact(fact: SafetyFact, lang: string, locale: Locale): Outcome<string> {
  switch (fact.kind) {
    case 'amount':
      return printAmount(fact, locale);
    case 'phone':
      return { ok: true, value: glue(fact.phone), problems: [] };
    case 'caution': {
      const tag = broaderTags(lang).find((candidate) => fact.words[candidate] !== undefined);
      const words = tag === undefined ? undefined : fact.words[tag];
      if (words !== undefined) return { ok: true, value: words, problems: [] };
      return {
        ok: false,
        problems: [
          {
            code: 'fact/language',
            severity: 'error',
            message: `The caution “${fact.name}” has no words in “${lang}”.`,
            hint: `Add \`${broaderTags(lang).at(-1)}:\` under \`caution:\` in ${fact.place.file}, line ${fact.place.line}.`,
          },
        ],
      };
    }
  }
}
