import type { Problem } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { absoluteClaim } from './rules/absolute-claim.ts';
import { altIsCaption } from './rules/alt-is-caption.ts';
import { calculation } from './rules/calculation.ts';
import { callToAction } from './rules/call-to-action.ts';
import { claimNoEvidence } from './rules/claim-no-evidence.ts';
import { contact } from './rules/contact.ts';
import { contrast } from './rules/contrast.ts';
import { disclaimer } from './rules/disclaimer.ts';
import { dualUnit } from './rules/dual-unit.ts';
import { emergency } from './rules/emergency.ts';
import { factAltered } from './rules/fact-altered.ts';
import { factMissing } from './rules/fact-missing.ts';
import { factTypedNumber } from './rules/fact-typed-number.ts';
import { formatsLine } from './rules/formats-line.ts';
import { hype } from './rules/hype.ts';
import { interaction } from './rules/interaction.ts';
import { keyPointsCount } from './rules/key-points-count.ts';
import { linkAddress } from './rules/link-address.ts';
import { linkText } from './rules/link-text.ts';
import { metaAuthor } from './rules/meta-author.ts';
import { metaReviewDate } from './rules/meta-review-date.ts';
import { metaReviewer } from './rules/meta-reviewer.ts';
import { metaVersion } from './rules/meta-version.ts';
import { minSize } from './rules/min-size.ts';
import { noUncertainty } from './rules/no-uncertainty.ts';
import { oneMainMessage } from './rules/one-main-message.ts';
import { otherFont } from './rules/other-font.ts';
import { parity } from './rules/parity.ts';
import { placeholder } from './rules/placeholder.ts';
import { qrSize } from './rules/qr-size.ts';
import { questionMissing } from './rules/question-missing.ts';
import { readGrade } from './rules/read-grade.ts';
import { readParagraph } from './rules/read-paragraph.ts';
import { readPassive } from './rules/read-passive.ts';
import { readSentence } from './rules/read-sentence.ts';
import { refOrphan } from './rules/ref-orphan.ts';
import { referenceEmpty } from './rules/reference-empty.ts';
import { referenceStale } from './rules/reference-stale.ts';
import { resolution } from './rules/resolution.ts';
import { style } from './rules/style.ts';
import { supplementDose } from './rules/supplement-dose.ts';
import { unit } from './rules/unit.ts';
import { wordsAcronym } from './rules/words-acronym.ts';
import { wordsJargon } from './rules/words-jargon.ts';
import { wordsUndefinedTerm } from './rules/words-undefined-term.ts';

/** Everything `check` looks for. A new rule is one file and one line here. */
export const RULES = {
  'a11y/alt-is-caption': altIsCaption,
  'a11y/link-text': linkText,
  'act/call-to-action': callToAction,
  'act/contact': contact,
  'act/emergency': emergency,
  'claim/absolute': absoluteClaim,
  'claim/hype': hype,
  'claim/interaction': interaction,
  'claim/no-evidence': claimNoEvidence,
  'claim/no-uncertainty': noUncertainty,
  'claim/supplement-dose': supplementDose,
  'fact/altered': factAltered,
  'fact/missing': factMissing,
  'fact/typed-number': factTypedNumber,
  'faq/question-missing': questionMissing,
  'i18n/parity': parity,
  'legal/disclaimer': disclaimer,
  'legal/formats-line': formatsLine,
  'message/key-points-count': keyPointsCount,
  'message/one-main': oneMainMessage,
  'message/placeholder': placeholder,
  'meta/author': metaAuthor,
  'meta/review-date': metaReviewDate,
  'meta/reviewer': metaReviewer,
  'meta/version': metaVersion,
  'num/calculation': calculation,
  'num/dual-unit': dualUnit,
  'num/unit': unit,
  'print/link-address': linkAddress,
  'print/qr-size': qrSize,
  'print/resolution': resolution,
  'read/grade': readGrade,
  'read/paragraph': readParagraph,
  'read/passive': readPassive,
  'read/sentence': readSentence,
  'ref/empty': referenceEmpty,
  'ref/orphan': refOrphan,
  'ref/stale': referenceStale,
  'type/contrast': contrast,
  'type/min-size': minSize,
  'type/other-font': otherFont,
  'type/style': style,
  'words/acronym': wordsAcronym,
  'words/jargon': wordsJargon,
  'words/undefined-term': wordsUndefinedTerm,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const ruleOf = (id: RuleId): Rule => RULES[id];

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(RULES, id);

/** The rules without which no PDF may leave the house. */
export const BUILD_RULES: readonly Rule[] = Object.values(RULES).filter(
  ({ stops }: Rule) => stops === 'build',
);

/** True for an error of a rule that no PDF may leave the house with. */
export function stopsBuild({ code, severity }: Problem): boolean {
  return severity === 'error' && isRuleId(code) && ruleOf(code).stops === 'build';
}
