import type { Passage } from '../model/index.ts';
import { countedSentences, countSentence, type ReadingLanguage, readingLanguage } from './count-text.ts';
import { addCounts, type Counts, NOTHING } from './counts.ts';
import { FORMULAS, FORMULAS_OF, type FormulaId } from './formulas/index.ts';
import { wordsOf } from './words.ts';

/** A sentence and what was counted in it. */
export interface ReadSentence {
  readonly text: string;
  readonly counts: Counts;
}

/** A passage that is read as sentences. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly sentences: readonly ReadSentence[];
  readonly counts: Counts;
}

/** The value of one formula. `rough` where the text is shorter than the formula was made for. */
export interface Score {
  readonly value: number;
  readonly rough: boolean;
}

export interface Scores {
  readonly counts: Counts;
  /** Only the formulas of the language; none for an empty text. */
  readonly scores: Readonly<Partial<Record<FormulaId, Score>>>;
}

/** Items of fewer words that end with no full stop are fragments: “Chest pain”, “A fever over 101 °F”. */
const LEAST_WORDS_OF_ITEM = 5;

/**
 * The passages that count for the scores, with their sentences: paragraphs and items; headings, cells, captions and short
 * items without a full stop are left out, as McLaughlin and the CMS Toolkit for Making Written Material Clear and Effective
 * (part 7) ask. A longer item without a full stop is a sentence of its own.
 */
export function readPassages(passages: readonly Passage[], lang: ReadingLanguage): readonly ReadPassage[] {
  return passages.filter(isRead).flatMap((passage) => {
    const sentences = countedSentences(passage.text, lang).map((text) => ({
      text,
      counts: countSentence(text, lang),
    }));
    const counts = sentences.reduce((sum, sentence) => addCounts(sum, sentence.counts), NOTHING);
    return counts.words ? [{ passage, sentences, counts }] : [];
  });
}

function isRead({ role, text }: Passage): boolean {
  if (role === 'prose') return true;
  if (role !== 'item') return false;
  return /[.?!…]["'”’)\]]*$/.test(text) || wordsOf(text).length >= LEAST_WORDS_OF_ITEM;
}

/** Every score of passages, or null in a language without formulas. `lang` is BCP 47. */
export function scoresOf(passages: readonly Passage[], lang: string): Scores | null {
  const language = readingLanguage(lang);
  return language && scoresOfRead(readPassages(passages, language), language);
}

/** Every score of passages that were read already. */
export function scoresOfRead(read: readonly ReadPassage[], lang: ReadingLanguage): Scores {
  return scoresOfCounts(
    read.reduce((sum, { counts }) => addCounts(sum, counts), NOTHING),
    lang,
  );
}

/** Every score that the formulas of a language make of counts. */
function scoresOfCounts(counts: Counts, lang: ReadingLanguage): Scores {
  if (!counts.sentences || !counts.words) return { counts, scores: {} };
  const scores = Object.fromEntries(
    FORMULAS_OF[lang].map((id): readonly [FormulaId, Score] => {
      const { score, leastSentences, leastWords } = FORMULAS[id];
      const rough = counts.sentences < leastSentences || counts.words < leastWords;
      return [id, { value: score(counts), rough }];
    }),
  );
  return { counts, scores };
}
