import { describe, expect, it } from 'vitest';
import { fillScoreCards, SCORE_CARDS } from '../../src/check/index.ts';
import { inputOf, reportOf } from '../tools/findings.ts';

const fill = (yaml: string) => {
  const [cci, pemat] = fillScoreCards(inputOf(yaml), reportOf(yaml));
  if (!cci || !pemat) throw new Error('a card is missing');
  return { cci, pemat };
};
const answerTo = ({ items }: { items: readonly { number: number; answer: unknown }[] }, number: number) =>
  items.find((item) => item.number === number)?.answer;

const BARE = 'title: Tablets\n';
const FULL = `title: Tablets
summary: Take one tablet a day.
sections:
  - heading: What to do
    blocks:
      - steps:
          - You take one tablet.
      - checklist:
          - Tablet taken
  - heading: What is known
    blocks:
      - We do not know if it helps.
`;

describe('the cards', () => {
  it('hold the 20 items of the index and the 24 items for print of PEMAT', () => {
    expect(SCORE_CARDS['cdc-cci'].items.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    const forPrint = Array.from({ length: 26 }, (_, n) => n + 1).filter((n) => n !== 13 && n !== 14);
    expect(SCORE_CARDS['pemat-p'].items.map(({ number }) => number)).toEqual(forPrint);
  });
});

describe('fillScoreCards', () => {
  it('judges what a program can tell', () => {
    const bare = fill(BARE);
    const full = fill(FULL);
    for (const item of [2, 5, 8, 9, 10, 11, 12]) {
      expect([item, answerTo(bare.cci, item)]).toEqual([item, 'no']);
      expect([item, answerTo(full.cci, item)]).toEqual([item, 'yes']);
    }
    for (const item of [8, 11, 20, 21, 22, 23]) {
      expect([item, answerTo(bare.pemat, item)]).toEqual([item, 'no']);
      expect([item, answerTo(full.pemat, item)]).toEqual([item, 'yes']);
    }
  });
  it('leaves open what only a person can say, and gives the range of the score', () => {
    const { cci } = fill(FULL);
    expect(answerTo(cci, 13)).toBeNull();
    // of 16 that apply: yes 2, 3, 5, 8, 9, 10, 11, 12; no 4; open 1, 6, 7, 13, 14, 18, 19
    expect(cci.items.filter(({ answer }) => answer === 'not-applicable').map(({ number }) => number)).toEqual(
      [15, 16, 17, 20],
    );
    expect(cci.scores).toEqual({ all: { least: 50, most: 94 } });
  });
  it('takes what people answered, with their name and day, and never over its own judgement', () => {
    const answers = `score_cards:
  cdc-cci:
    - { item: 13, answer: "yes", by: A nurse, date: 2026-11-01 }
    - { item: 9, answer: "yes", by: A nurse, date: 2026-11-01 }
`;
    const { cci } = fill(BARE + answers);
    expect(cci.items.find(({ number }) => number === 13)).toMatchObject({
      answer: 'yes',
      by: { by: 'A nurse', date: '2026-11-01' },
    });
    expect(cci.items.find(({ number }) => number === 9)).toMatchObject({ answer: 'no', by: 'program' });
  });
});
