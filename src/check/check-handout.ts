import type { Problem } from '../model/index.ts';
import type { CheckInput, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** Every finding of every rule, in the order of the page and then of the rules. */
export function checkHandout(
  input: CheckInput,
  rules: readonly Rule[] = Object.values(RULES),
): readonly Problem[] {
  const findings = rules.flatMap((rule) =>
    rule.run(input).map((finding): Problem => ({ code: rule.id, ...finding })),
  );
  return findings.toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
