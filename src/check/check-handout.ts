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
  /** Rules that need pages, where none were made. */
  readonly notAsked: readonly NotAsked[];
}

export interface NotAsked {
  readonly id: string;
  /** `part`: it was asked what it can say without pages. */
  readonly how: 'whole' | 'part';
}

/** What is looked at: everything, or what can be said before anything is rendered. */
export type CheckScope = 'all' | 'without-pages';

/** Every finding of every rule, in the order of the file and then of the rules. */
export function checkHandout(
  input: CheckInput,
  settings: CheckSettings = {},
  scope: CheckScope = 'all',
): CheckReport {
  const rules: readonly Rule[] = Object.values(RULES);
  const asked = rules.filter((rule) => scope === 'all' || rule.needs !== 'layout' || rule.partWithoutPages);
  const { spoken, silenced, problems } = silence(runRules(asked, input, settings), input, asked);
  return {
    findings: [...problems, ...spoken],
    silenced,
    notAsked: scope === 'all' ? [] : rules.filter(needsPages).map(notAsked),
  };
}

const needsPages = ({ needs }: Rule): boolean => needs === 'layout';

const notAsked = ({ id, partWithoutPages }: Rule): NotAsked => ({
  id,
  how: partWithoutPages ? 'part' : 'whole',
});

/** What the rules find that can stop a build; no handout may silence them. */
export function checkForBuild(input: CheckInput): CheckReport {
  return { findings: runRules(BUILD_RULES, input, {}), silenced: [], notAsked: [] };
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
