export { halfSheetProse } from './blocks/half-sheet-prose.ts';
export { proseOfBlock, textsOfBlock } from './blocks/index.ts';
export { altOf, contentOf, labelOf } from './blocks/kind.ts';
export { stackedProse } from './blocks/stacked-prose.ts';
export { readClinic } from './clinic.ts';
export { contentHash } from './content-hash.ts';
export { type DeliveryPermission, deliveryProblems } from './deliverable.ts';
export { readFact } from './fact.ts';
export { factsNamed } from './fact-names.ts';
export { furniture } from './furniture.ts';
export {
  clinicJsonSchema,
  factJsonSchema,
  foodJsonSchema,
  handoutJsonSchema,
  localeJsonSchema,
  referenceValuesJsonSchema,
  themeJsonSchema,
  wordsJsonSchema,
} from './json-schema.ts';
export { readLocale } from './locale.ts';
export { languageProblems, slugProblems } from './names.ts';
export { nearName } from './near-name.ts';
export { readFood } from './nutrition/food.ts';
export { readReferenceValues } from './nutrition/reference-values.ts';
export { partsOf } from './parts.ts';
export { passagesOf } from './passages.ts';
export { readPerson } from './person.ts';
export { posterProse } from './poster-prose.ts';
export {
  bodyText,
  handoutProse,
  PROSE_PARTS,
  type ProseOfBlock,
  posterTexts,
  runningTexts,
} from './prose.ts';
export { textsOfQuestion } from './question.ts';
export { readHandout } from './read-handout.ts';
export { signOffState } from './sign-off.ts';
export { readTheme } from './theme.ts';
export { joinWords, readWords, type WordsFile } from './words.ts';
export { writeSignOff } from './write-sign-off.ts';
