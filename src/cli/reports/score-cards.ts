import pc from 'picocolors';
import type { FilledCard, ScoredItem, ScoreRange } from '../../check/index.ts';
import { printable } from './human.ts';

interface Scored {
  readonly slug: string;
  readonly lang: string;
  readonly scoreCards: readonly FilledCard[];
}

/** The score cards of one handout, question by question, with what is still to be answered. */
export function describeScoreCards({ slug, lang, scoreCards }: Scored, color: boolean): string {
  const colors = pc.createColors(color);
  return scoreCards
    .map((card) => {
      const scores = Object.entries(card.scores).map(
        ([group, range]) => `${group === 'all' ? '' : `${group} `}${describeRange(range)}`,
      );
      const open = card.items.filter(({ answer }) => answer === null);
      const ask = open.length
        ? `  ${colors.cyan('→')} Answer what is open under \`score_cards: ${card.card}:\` in the handout: { item, answer, by, date }.`
        : '';
      return [
        `${colors.bold(`${card.name}: ${scores.join(', ')}`)} (${slug}, ${lang}; ${card.passes}% passes)`,
        ...card.items.map(describeItem),
        ...(ask ? [ask] : []),
      ].join('\n');
    })
    .join('\n\n');
}

const describeRange = ({ least, most }: ScoreRange): string =>
  least === most ? `${least}%` : `${least}% to ${most}%`;

function describeItem({ number, question, answer, by }: ScoredItem): string {
  const words = { yes: 'yes', no: 'no', 'not-applicable': '–' } as const;
  const said = answer === null ? '?' : words[answer];
  const who = by === null ? 'open' : by === 'program' ? 'judged' : `${printable(by.by)}, ${by.date}`;
  return `  ${String(number).padStart(2)}  ${said.padEnd(3)}  ${question} (${who})`;
}
