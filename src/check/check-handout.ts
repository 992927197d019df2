import type { Problem } from '../model/index.ts';
import type { CheckInput, Rule } from './rule.ts';
import { isRuleId, RULES } from './rules.ts';
import type { CheckSettings } from './settings.ts';
import { type SilencedFinding, silence } from './silence.ts';

/** What `check` has to say of a handout. */
export interface CheckReport {
  readonly findings: readonly Problem[];
  /** What the handout silences, each with the reason it gives. */
  readonly silenced: readonly SilencedFinding[];
}

/** Every finding of every rule, in the order of the file and then of the rules. */
export function checkHandout(
  input: CheckInput,
  settings: CheckSettings = {},
  rules: readonly Rule[] = Object.values(RULES),
): CheckReport {
  const findings = rules.flatMap((rule) => runRule(rule, input, settings)).toSorted(byLine);
  const { spoken, silenced, problems } = silence(findings, input);
  return { findings: [...problems, ...spoken], silenced };
}

function runRule(rule: Rule, input: CheckInput, settings: CheckSettings): readonly Problem[] {
  const setting = isRuleId(rule.id) ? settings[rule.id] : undefined;
  // what would stop a build is not a matter of taste
  const severity = rule.stops === 'build' ? undefined : setting?.severity;
  if (severity === 'off' || !speaks(rule, input.localised.handout.lang)) return [];
  return rule.run(input, { ...rule.limits, ...setting?.limits }).map(
    (finding): Problem => ({
      code: rule.id,
      ...finding,
      ...(severity ? { severity } : {}),
      why: rule.source,
    }),
  );
}

const speaks = ({ languages }: Rule, lang: string): boolean =>
  languages === undefined || languages.includes(lang.split('-', 1)[0] ?? lang);

const byLine = (a: Problem, b: Problem): number => (a.place?.line ?? 0) - (b.place?.line ?? 0);
