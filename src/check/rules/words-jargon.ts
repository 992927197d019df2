import type { JargonTerm } from '../../model/index.ts';
import {
  explainsHere,
  findJargon,
  indexJargon,
  type JargonIndex,
  type JargonUse,
  readable,
} from '../../reading/index.ts';
import { readingOf } from '../reading-of.ts';
import type { Finding, Rule } from '../rule.ts';

export const wordsJargon: Rule = {
  id: 'words/jargon',
  source:
    'CDC Clear Communication Index, item 7: words the audience uses; AHRQ PEMAT-P, item 3: common, everyday language. The list is in content/words.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised, words }) => {
    const { lang, passages } = readingOf(localised);
    if (lang !== 'en') return [];
    const index = indexOf(words.jargon);
    const explained = new Set<JargonTerm>();
    return passages.flatMap(({ text, place }) => {
      const told = new Set<JargonTerm>();
      return findJargon(readable(text), index).flatMap((use): Finding[] => {
        if (isExplained(use)) explained.add(use.entry);
        if (explained.has(use.entry) || told.has(use.entry)) return [];
        told.add(use.entry);
        return [
          { severity: 'warning', message: `“${use.written}” is a hard word.`, hint: hintFor(use), place },
        ];
      });
    });
  },
};

const isExplained = ({ sentence, index, written }: JargonUse): boolean =>
  explainsHere(sentence, { index, length: written.length });

const hintFor = ({ say, entry: { note } }: JargonUse): string => {
  const better = `Say “${say}”, or explain it in brackets where it is first used.`;
  return note ? `${better} ${note}` : better;
};

let last: { readonly terms: readonly JargonTerm[]; readonly index: JargonIndex } | undefined;

/** Many handouts share one list. */
function indexOf(terms: readonly JargonTerm[]): JargonIndex {
  if (last?.terms !== terms) last = { terms, index: indexJargon(terms) };
  return last.index;
}
