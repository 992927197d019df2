import { closest, distance } from 'fastest-levenshtein';
import type { Place, Problem, Silence } from '../model/index.ts';
import type { CheckInput, Rule } from './rule.ts';
import { isRuleId, RULES, ruleOf } from './rules.ts';

/** A finding that the handout silences. */
export interface SilencedFinding extends Problem {
  readonly reason: string;
}

interface Silenced {
  readonly spoken: readonly Problem[];
  readonly silenced: readonly SilencedFinding[];
  /** What is wrong with the silences themselves. */
  readonly problems: readonly Problem[];
}

/** Takes out the findings that the handout silences with a reason. `asked` are the rules that had their say. */
export function silence(
  findings: readonly Problem[],
  { localised, prose }: CheckInput,
  asked: readonly Rule[],
): Silenced {
  const silences = localised.handout.silence;
  if (silences.length === 0) return { spoken: findings, silenced: [], problems: [] };
  const textAt = new Map(prose.map(({ place, text }) => [keyOf(place), text]));
  const used = new Set<Silence>();
  const spoken: Problem[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of findings) {
    const match = silences.find((one) => covers(one, finding, textAt));
    if (!match) spoken.push(finding);
    else {
      used.add(match);
      silenced.push({ ...finding, reason: match.reason });
    }
  }
  return { spoken, silenced, problems: silences.flatMap((one) => faultOf(one, used, asked)) };
}

const keyOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const mayBeSilenced = (id: string): boolean =>
  isRuleId(id) && ruleOf(id).stops === 'strict' && !ruleOf(id).mustSpeak;

function covers(one: Silence, finding: Problem, textAt: ReadonlyMap<string, string>): boolean {
  if (one.rule !== finding.code || !mayBeSilenced(one.rule)) return false;
  if (one.words === undefined) return true;
  const text = finding.place ? textAt.get(keyOf(finding.place)) : undefined;
  return (text ?? '').includes(one.words);
}

function faultOf(one: Silence, used: ReadonlySet<Silence>, asked: readonly Rule[]): readonly Problem[] {
  const { rule, place } = one;
  if (!isRuleId(rule)) {
    const near = closest(rule, Object.keys(RULES));
    return [
      {
        code: 'check/unknown-rule',
        severity: 'error',
        message: `There is no rule “${rule}”, so nothing is silenced.`,
        hint:
          distance(rule, near) <= 4 ? `Did you mean “${near}”?` : 'Copy its name from a finding of check.',
        place,
      },
    ];
  }
  if (!mayBeSilenced(rule)) {
    return [
      {
        code: 'check/must-speak',
        severity: 'error',
        message: `“${rule}” cannot be silenced: a patient could come to harm.`,
        hint: 'Mend what it finds, and take this silence out.',
        place,
      },
    ];
  }
  // a rule that was not asked may find what is silenced another time
  if (used.has(one) || !asked.some(({ id }) => id === rule)) return [];
  return [
    {
      code: 'check/unused-silence',
      severity: 'warning',
      message: `“${rule}” is silenced here but finds nothing${one.words === undefined ? '' : ' in a text with these words'}.`,
      hint: 'Take this silence out, so that it does not hide a later finding.',
      place,
    },
  ];
}
