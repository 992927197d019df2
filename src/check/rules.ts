import type { Problem } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { altIsCaption } from './rules/alt-is-caption.ts';
import { contrast } from './rules/contrast.ts';
import { linkAddress } from './rules/link-address.ts';
import { linkText } from './rules/link-text.ts';
import { minSize } from './rules/min-size.ts';
import { readGrade } from './rules/read-grade.ts';
import { readParagraph } from './rules/read-paragraph.ts';
import { readPassive } from './rules/read-passive.ts';
import { readSentence } from './rules/read-sentence.ts';
import { referenceEmpty } from './rules/reference-empty.ts';
import { wordsAcronym } from './rules/words-acronym.ts';
import { wordsJargon } from './rules/words-jargon.ts';
import { wordsUndefinedTerm } from './rules/words-undefined-term.ts';

/** Everything `check` looks for. A new rule is one file and one line here. */
export const RULES = {
  'a11y/alt-is-caption': altIsCaption,
  'a11y/link-text': linkText,
  'print/link-address': linkAddress,
  'read/grade': readGrade,
  'read/paragraph': readParagraph,
  'read/passive': readPassive,
  'read/sentence': readSentence,
  'ref/empty': referenceEmpty,
  'type/contrast': contrast,
  'type/min-size': minSize,
  'words/acronym': wordsAcronym,
  'words/jargon': wordsJargon,
  'words/undefined-term': wordsUndefinedTerm,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** The rules without which no PDF may leave the house. */
export const BUILD_RULES: readonly Rule[] = Object.values(RULES).filter(
  ({ stops }: Rule) => stops === 'build',
);

/** True for an error of a rule that no PDF may leave the house with. */
export function stopsBuild({ code, severity }: Problem): boolean {
  const rules: Readonly<Record<string, Rule>> = RULES;
  return severity === 'error' && rules[code]?.stops === 'build';
}
