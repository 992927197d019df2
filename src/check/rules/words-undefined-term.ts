import type { DefinedTerm } from '../../model/index.ts';
import { explainsHere, readable, type Stretch, saysMeaning } from '../../reading/index.ts';
import { readingOf } from '../reading-of.ts';
import type { Finding, Rule } from '../rule.ts';

export const wordsUndefinedTerm: Rule = {
  id: 'words/undefined-term',
  source:
    'AHRQ PEMAT-P, item 4: medical terms are used only to familiarise the audience with them, and are defined when used.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised, words }) => {
    const { lang, passages } = readingOf(localised);
    if (lang !== 'en') return [];
    const texts = passages
      .filter(({ role }) => role !== 'heading')
      .map(({ text, place }) => ({ text: readable(text), place }))
      .map((passage) => ({ ...passage, plain: plainly(passage.text) }));
    return words.define.flatMap((entry): Finding[] => {
      const first = texts.find(({ plain }) => findTerm(plain, entry) !== null);
      const stretch = first && findTerm(first.plain, entry);
      if (!first || !stretch) return [];
      if (explainsHere(first.text, stretch) || saysMeaning(first.text, entry.meaning)) return [];
      return [
        {
          severity: 'warning',
          message: `“${entry.term}” is not explained where it is first used.`,
          hint: `Say what it is, such as “${entry.term} (${entry.meaning})”.`,
          place: first.place,
        },
      ];
    });
  },
};

/** In small letters, as terms are looked for; as long as the text itself. */
const plainly = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Where a term stands in a plain text as a word of its own, its plural too; null where it does not. */
function findTerm(plain: string, { term }: DefinedTerm): Stretch | null {
  const wanted = term.toLowerCase();
  for (let index = plain.indexOf(wanted); index >= 0; index = plain.indexOf(wanted, index + 1)) {
    const after = /^(?:e?s)?(?![\p{L}\p{N}])/u.exec(plain.slice(index + wanted.length));
    if (after && !/[\p{L}\p{N}-]$/u.test(plain.slice(0, index)))
      return { index, length: wanted.length + after[0].length };
  }
  return null;
}
