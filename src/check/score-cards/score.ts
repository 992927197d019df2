import type { CardAnswer, ScoreCardName } from '../../model/index.ts';
import type { CheckReport } from '../check-handout.ts';
import type { CheckInput } from '../rule.ts';
import { isRuleId } from '../rules.ts';
import type { Answer, CardItem, ScoreCard } from './card.ts';
import { cdcCci } from './cdc-cci.ts';
import { pematP } from './pemat-p.ts';

/** The published cards that `check --scorecard` fills in. */
export const SCORE_CARDS = {
  'cdc-cci': cdcCci,
  'pemat-p': pematP,
} as const satisfies Record<ScoreCardName, ScoreCard>;

export interface ScoredItem extends Pick<CardItem, 'number' | 'question' | 'group'> {
  /** Null while nobody has said. */
  readonly answer: Answer | null;
  /** Who says so. */
  readonly by: 'program' | Pick<CardAnswer, 'by' | 'date'> | null;
}

/** Percent of yes among what applies: the least if every open question is no, the most if each is yes. */
export interface ScoreRange {
  readonly least: number;
  readonly most: number;
}

export interface FilledCard {
  readonly card: ScoreCardName;
  readonly name: string;
  readonly items: readonly ScoredItem[];
  readonly passes: number;
  /** One for the whole card, or one for each of its groups. */
  readonly scores: Readonly<Record<string, ScoreRange>>;
}

/** Fills in every card: what a program can judge, then what people have answered in the handout. Never guesses. */
export function fillScoreCards(input: CheckInput, report: CheckReport): readonly FilledCard[] {
  const codes = [...report.findings, ...report.silenced].map(({ code }) => code);
  const found = new Set(codes.filter(isRuleId));
  return Object.entries(SCORE_CARDS).map(([name, card]): FilledCard => {
    const key = name as ScoreCardName;
    const answers = input.localised.handout.scoreCards[key] ?? [];
    const items = card.items.map((item) => fillItem(item, { localised: input.localised, found }, answers));
    const groups = card.byGroup ? [...new Set(items.map(({ group }) => group))] : [];
    const scores = card.byGroup
      ? Object.fromEntries(
          groups.map((group) => [group, rangeOf(items.filter((item) => item.group === group))]),
        )
      : { all: rangeOf(items) };
    return { card: key, name: card.name, items, passes: card.passes, scores };
  });
}

function fillItem(
  { number, question, group, judge }: CardItem,
  input: Parameters<CardItem['judge']>[0],
  answers: readonly CardAnswer[],
): ScoredItem {
  const judged = judge(input);
  if (judged) return { number, question, group, answer: judged, by: 'program' };
  const said = answers.find((answer) => answer.item === number);
  if (!said) return { number, question, group, answer: null, by: null };
  return { number, question, group, answer: said.answer, by: { by: said.by, date: said.date } };
}

function rangeOf(items: readonly ScoredItem[]): ScoreRange {
  const yes = items.filter(({ answer }) => answer === 'yes').length;
  const open = items.filter(({ answer }) => answer === null).length;
  const counted = items.filter(({ answer }) => answer !== 'not-applicable').length;
  const percent = (points: number): number => (counted ? Math.round((100 * points) / counted) : 100);
  return { least: percent(yes), most: percent(yes + open) };
}
