import type { Problem } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { absoluteClaim } from './rules/absolute-claim.ts';
import { altIsCaption } from './rules/alt-is-caption.ts';
import { calculation } from './rules/calculation.ts';
import { callToAction } from './rules/call-to-action.ts';
import { contact } from './rules/contact.ts';
import { contrast } from './rules/contrast.ts';
import { disclaimer } from './rules/disclaimer.ts';
import { dualUnit } from './rules/dual-unit.ts';
import { emergency } from './rules/emergency.ts';
import { formatsLine } from './rules/formats-line.ts';
import { hype } from './rules/hype.ts';
import { interaction } from './rules/interaction.ts';
import { keyPointsCount } from './rules/key-points-count.ts';
import { linkAddress } from './rules/link-address.ts';
import { linkText } from './rules/link-text.ts';
import { minSize } from './rules/min-size.ts';
import { noUncertainty } from './rules/no-uncertainty.ts';
import { oneMainMessage } from './rules/one-main-message.ts';
import { otherFont } from './rules/other-font.ts';
import { questionMissing } from './rules/question-missing.ts';
import { referenceEmpty } from './rules/reference-empty.ts';
import { referenceStale } from './rules/reference-stale.ts';
import { resolution } from './rules/resolution.ts';
import { style } from './rules/style.ts';
import { unit } from './rules/unit.ts';

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
  'claim/no-uncertainty': noUncertainty,
  'faq/question-missing': questionMissing,
  'legal/disclaimer': disclaimer,
  'legal/formats-line': formatsLine,
  'message/key-points-count': keyPointsCount,
  'message/one-main': oneMainMessage,
  'num/calculation': calculation,
  'num/dual-unit': dualUnit,
  'num/unit': unit,
  'print/link-address': linkAddress,
  'print/resolution': resolution,
  'ref/empty': referenceEmpty,
  'ref/stale': referenceStale,
  'type/contrast': contrast,
  'type/min-size': minSize,
  'type/other-font': otherFont,
  'type/style': style,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const ruleOf = (id: RuleId): Rule => RULES[id];

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(RULES, id);

/** True for an error of a rule that no PDF may leave the house with. */
export function stopsBuild({ code, severity }: Problem): boolean {
  return severity === 'error' && isRuleId(code) && ruleOf(code).stops === 'build';
}
