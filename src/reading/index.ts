export { type ReadingLanguage, readingLanguage } from './count-text.ts';
export type { Counts } from './counts.ts';
export { explainsHere, type Stretch, saysMeaning } from './explained.ts';
export { type Acronym, acronymsIn } from './find-acronyms.ts';
export { FORMULAS, FORMULAS_OF, type FormulaId } from './formulas/index.ts';
export { findJargon, indexJargon, type JargonIndex, type JargonUse, swapped } from './jargon/find-jargon.ts';
export { isPassive } from './passive.ts';
export { readable } from './readable.ts';
export { type BlockScores, type ReadingScores, readingScores } from './reading-scores.ts';
export {
  type ReadPassage,
  type ReadSentence,
  readPassages,
  type Score,
  type Scores,
  scoresOf,
  scoresOfRead,
} from './scores-of.ts';
