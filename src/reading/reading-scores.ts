import type { HandoutPart, Passage, Place } from '../model/index.ts';
import { readingLanguage } from './count-text.ts';
import { readPassages, type Scores, scoresOfRead } from './scores-of.ts';

/** The scores of one paragraph or item. */
export interface BlockScores extends Scores {
  readonly part: HandoutPart;
  readonly place: Place;
}

/** How hard a handout reads: as a whole, each of its parts, each block. */
export interface ReadingScores {
  readonly whole: Scores;
  readonly parts: Readonly<Partial<Record<HandoutPart, Scores>>>;
  /** In the order of the page. Of a few sentences every formula is rough. */
  readonly blocks: readonly BlockScores[];
}

/** Every score of a handout’s passages, or null in a language without formulas. `lang` is BCP 47. */
export function readingScores(passages: readonly Passage[], lang: string): ReadingScores | null {
  const language = readingLanguage(lang);
  if (!language) return null;
  const read = readPassages(passages, language);
  const parts = [...new Set(read.map(({ passage }) => passage.part))];
  return {
    // a leaflet says once more what the rest says
    whole: scoresOfRead(
      read.filter(({ passage }) => passage.part !== 'leaflet'),
      language,
    ),
    parts: Object.fromEntries(
      parts.map((part) => [
        part,
        scoresOfRead(
          read.filter(({ passage }) => passage.part === part),
          language,
        ),
      ]),
    ),
    blocks: read.map((block) => ({
      ...scoresOfRead([block], language),
      part: block.passage.part,
      place: block.passage.place,
    })),
  };
}
