import type { Problem } from '../model/index.ts';
import type { CheckInput, Rule } from './rule.ts';
import { BUILD_RULES, isRuleId, RULES } from './rules.ts';
import type { CheckSettings } from './settings.ts';
import { type SilencedFinding, silence } from './silence.ts';

/** What `check` has to say of a handout. */
export interface CheckReport {
  readonly findings: readonly Problem[];
  /** What the handout silences, each with the reason it gives. */
  readonly silenced: readonly SilencedFinding[];
}

/** Every finding of every rule, in the order of the file and then of the rules. */
export function checkHandout(input: CheckInput, settings: CheckSettings = {}): CheckReport {
  const { spoken, silenced, problems } = silence(runRules(Object.values(RULES), input, settings), input);
  return { findings: [...problems, ...spoken], silenced };
}

/** What the rules find that can stop a build; no handout may silence them. */
export function checkForBuild(input: CheckInput): CheckReport {
  return { findings: runRules(BUILD_RULES, input, {}), silenced: [] };
}

const runRules = (rules: readonly Rule[], input: CheckInput, settings: CheckSettings): readonly Problem[] =>
  rules.flatMap((rule) => runRule(rule, input, settings)).toSorted(byLine);

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
