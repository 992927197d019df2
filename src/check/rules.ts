import type { Problem } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { altIsCaption } from './rules/alt-is-caption.ts';
import { contrast } from './rules/contrast.ts';
import { linkAddress } from './rules/link-address.ts';
import { linkText } from './rules/link-text.ts';
import { minSize } from './rules/min-size.ts';
import { otherFont } from './rules/other-font.ts';
import { referenceEmpty } from './rules/reference-empty.ts';

/** Everything `check` looks for. A new rule is one file and one line here. */
export const RULES = {
  'a11y/alt-is-caption': altIsCaption,
  'a11y/link-text': linkText,
  'print/link-address': linkAddress,
  'ref/empty': referenceEmpty,
  'type/contrast': contrast,
  'type/min-size': minSize,
  'type/other-font': otherFont,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** True for an error of a rule that no PDF may leave the house with. */
export function stopsBuild({ code, severity }: Problem): boolean {
  const rules: Readonly<Record<string, Rule>> = RULES;
  return severity === 'error' && rules[code]?.stops === 'build';
}
