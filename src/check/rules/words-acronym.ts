import { acronymsIn, explainsHere, readable } from '../../reading/index.ts';
import { readingOf } from '../reading-of.ts';
import type { Finding, Rule } from '../rule.ts';

export const wordsAcronym: Rule = {
  id: 'words/acronym',
  source:
    'AHRQ PEMAT-P, item 4: medical terms are used only when they are defined; plainlanguage.gov: no abbreviations that are not explained.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised, words }) => {
    const { lang, passages } = readingOf(localised);
    if (lang !== 'en') return [];
    const known = new Set(words.acronyms);
    return passages
      .filter(({ role }) => role !== 'heading')
      .flatMap((passage) => {
        const text = readable(passage.text);
        return acronymsIn(text).flatMap((acronym): Finding[] => {
          if (known.has(acronym.text)) return [];
          known.add(acronym.text);
          if (explainsHere(text, acronym)) return [];
          return [
            {
              severity: 'warning',
              message: `“${acronym.text}” is not explained where it is first used.`,
              hint: `Write it out once: the full name, then (${acronym.text}).`,
              place: passage.place,
            },
          ];
        });
      });
  },
};
