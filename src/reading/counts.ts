/** What the formulas are computed from. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  /** Numbers and abbreviations in capitals count one each, as Flesch counts them. */
  readonly syllables: number;
  /** Words of three or more syllables; a number as it is said. */
  readonly polysyllables: number;
  /** Words outside the Dale-Chall list; 0 in languages that have no such list. */
  readonly unfamiliar: number;
}

export const NOTHING: Counts = { sentences: 0, words: 0, syllables: 0, polysyllables: 0, unfamiliar: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  sentences: a.sentences + b.sentences,
  words: a.words + b.words,
  syllables: a.syllables + b.syllables,
  polysyllables: a.polysyllables + b.polysyllables,
  unfamiliar: a.unfamiliar + b.unfamiliar,
});
