import { passagesOf } from '../content/index.ts';
import type { Handout, Localised, Passage } from '../model/index.ts';
import { type ReadingLanguage, type ReadPassage, readingLanguage, readPassages } from '../reading/index.ts';

/** A handout as it is read through. */
export interface HandoutReading {
  readonly passages: readonly Passage[];
  /** Null for a language that nothing here can read: its sentences and words are not judged. */
  readonly lang: ReadingLanguage | null;
  /** The passages that are sentences; empty where `lang` is null. */
  readonly read: readonly ReadPassage[];
}

const known = new WeakMap<Handout, HandoutReading>();

/** Reads a handout once for all rules that ask. */
export function readingOf({ handout }: Localised): HandoutReading {
  const before = known.get(handout);
  if (before) return before;
  const passages = passagesOf(handout);
  const lang = readingLanguage(handout.lang);
  const reading = { passages, lang, read: lang ? readPassages(passages, lang) : [] };
  known.set(handout, reading);
  return reading;
}

/** The first words of a text, in quotation marks. */
export function startOf(text: string): string {
  const words = text.split(/\s+/);
  const short = words.slice(0, WORDS_QUOTED).join(' ');
  return words.length > WORDS_QUOTED ? `“${short.replace(/[,;:]$/, '')} …”` : `“${short}”`;
}

const WORDS_QUOTED = 7;
