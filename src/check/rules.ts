import type { Problem } from '../model/index.ts';
import type { Rule } from './rule.ts';
import { altIsCaption } from './rules/alt-is-caption.ts';
import { claimNoEvidence } from './rules/claim-no-evidence.ts';
import { contrast } from './rules/contrast.ts';
import { factAltered } from './rules/fact-altered.ts';
import { factMissing } from './rules/fact-missing.ts';
import { factTypedNumber } from './rules/fact-typed-number.ts';
import { linkAddress } from './rules/link-address.ts';
import { linkText } from './rules/link-text.ts';
import { metaAuthor } from './rules/meta-author.ts';
import { metaReviewDate } from './rules/meta-review-date.ts';
import { metaReviewer } from './rules/meta-reviewer.ts';
import { metaVersion } from './rules/meta-version.ts';
import { minSize } from './rules/min-size.ts';
import { refOrphan } from './rules/ref-orphan.ts';
import { referenceEmpty } from './rules/reference-empty.ts';

/** Everything `check` looks for. A new rule is one file and one line here. */
export const RULES = {
  'a11y/alt-is-caption': altIsCaption,
  'a11y/link-text': linkText,
  'claim/no-evidence': claimNoEvidence,
  'fact/altered': factAltered,
  'fact/missing': factMissing,
  'fact/typed-number': factTypedNumber,
  'meta/author': metaAuthor,
  'meta/review-date': metaReviewDate,
  'meta/reviewer': metaReviewer,
  'meta/version': metaVersion,
  'print/link-address': linkAddress,
  'ref/empty': referenceEmpty,
  'ref/orphan': refOrphan,
  'type/contrast': contrast,
  'type/min-size': minSize,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** True for an error of a rule that no PDF may leave the house with. */
export function stopsBuild({ code, severity }: Problem): boolean {
  const rules: Readonly<Record<string, Rule>> = RULES;
  return severity === 'error' && rules[code]?.stops === 'build';
}
