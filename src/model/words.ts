/** How the forms of a term are made: a noun has a plural, a verb its endings; a word is printed as it stands. */
export type TermKind = 'noun' | 'verb' | 'word';

/** A hard word and what to say instead. */
export interface JargonTerm {
  /** One word or several. A verb stands first in its term. */
  readonly term: string;
  readonly say: string;
  readonly as: TermKind;
  /** The term is meant only where one of these words stands in the same sentence; small letters. */
  readonly near?: readonly string[];
  /** Longer terms in which it is left alone; small letters. */
  readonly except?: readonly string[];
  /** What else an editor should know. */
  readonly note?: string;
  /** A sentence that a clinic might print. */
  readonly example: string;
}

/** A name without an everyday word, which has to be explained where it is first used. */
export interface DefinedTerm {
  readonly term: string;
  readonly meaning: string;
}

/** What is known of the words of a language. Empty where nobody has written a list. */
export interface WordList {
  readonly jargon: readonly JargonTerm[];
  readonly define: readonly DefinedTerm[];
  /** Short forms that need no explanation. */
  readonly acronyms: readonly string[];
}

export const NO_WORDS: WordList = { jargon: [], define: [], acronyms: [] };
