export { type ReadingLanguage, readingLanguage } from './count-text.ts';
export type { Counts } from './counts.ts';
export { FORMULAS, FORMULAS_OF, type FormulaId } from './formulas/index.ts';
export {
  type ReadPassage,
  type ReadSentence,
  readPassages,
  type Score,
  type Scores,
  scoresOf,
  scoresOfRead,
} from './scores-of.ts';
