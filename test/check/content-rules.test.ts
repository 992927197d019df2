import { describe, expect, it } from 'vitest';
import { RULES, type RuleId } from '../../src/check/index.ts';
import { findingsOf } from '../tools/findings.ts';

interface Row {
  readonly rule: RuleId;
  /** A handout in which the rule must speak, and where. */
  readonly fires: string;
  readonly at: readonly [line: number, column: number];
  readonly says: RegExp;
  /** Much the same, in which it must not. */
  readonly silent: readonly string[];
}

const withBlocks = (...blocks: readonly string[]): string =>
  `title: Tablets\nsections:\n  - heading: What to do\n    blocks:\n${blocks.map((block) => `      - ${block}\n`).join('')}`;
const points = (count: number): string =>
  `title: Tablets\nkey_points:\n${Array.from({ length: count }, (_, n) => `  - lead: Point ${n}\n    text: Do it.\n`).join('')}`;
const reference = (...lines: readonly string[]): string =>
  `${withBlocks('Text. [1]')}references:\n  - ${lines.join('\n    ')}\n`;

const ROWS: readonly Row[] = [
  {
    rule: 'act/call-to-action',
    fires: withBlocks('Text.'),
    at: [1, 8],
    says: /step by step/,
    silent: [withBlocks('steps:\n          - Drink.'), withBlocks('checklist:\n          - Drink.')],
  },
  {
    rule: 'act/contact',
    fires: withBlocks('Ask us.'),
    at: [1, 8],
    says: /whom to call/,
    silent: [withBlocks('Call 555-0142 with questions.'), withBlocks('If it hurts, call 911.')],
  },
  {
    rule: 'act/contact',
    fires: withBlocks('contact:'),
    at: [5, 9],
    says: /no telephone number/,
    silent: [],
  },
  {
    rule: 'act/emergency',
    fires: 'title: Living with back pain\n',
    at: [1, 8],
    says: /“back pain”/,
    silent: [
      'title: Keep your backpack light\n',
      'title: Back pain\nsections:\n  - heading: Now\n    blocks:\n      - emergency: Call 911 when you cannot feel your legs.\n',
    ],
  },
  {
    rule: 'claim/absolute',
    fires: withBlocks('This tablet is guaranteed to help.'),
    at: [5, 9],
    says: /“guaranteed”/,
    silent: [
      withBlocks('Never take two tablets at once.'),
      withBlocks('It does not always help.'),
      withBlocks('Drink the glass empty, all 100 ml.'),
    ],
  },
  {
    rule: 'claim/hype',
    fires: withBlocks('Broccoli is a powerhouse of vitamins.'),
    at: [5, 9],
    says: /“powerhouse”/,
    silent: [withBlocks('A nurse takes your vital signs.'), withBlocks('He was in critical care.')],
  },
  {
    rule: 'claim/interaction',
    fires: withBlocks('Broccoli has much vitamin K.'),
    at: [5, 9],
    says: /warfarin/,
    silent: [
      withBlocks('Broccoli has much vitamin K.', 'caution: Ask first if you take a blood thinner.'),
      withBlocks('Broccoli has much vitamin C.'),
    ],
  },
  {
    rule: 'claim/interaction',
    fires: withBlocks('Take calcium pills with food.'),
    at: [5, 9],
    says: /antibiotics or thyroid/,
    silent: [withBlocks('Milk has much calcium.')],
  },
  {
    rule: 'claim/no-uncertainty',
    fires: withBlocks('It helps.'),
    at: [1, 8],
    says: /unknown/,
    silent: [
      withBlocks('We do not know if it helps.'),
      withBlocks('It is not clear if it helps.'),
      withBlocks('claims:\n          - claim: It helps.\n            strength: weak'),
    ],
  },
  {
    rule: 'claim/supplement-dose',
    fires: withBlocks('Take 5,000 IU of vitamin D each day.'),
    at: [5, 9],
    says: /5,000 IU is more than the upper limit for adults, 100 mcg a day/,
    silent: [
      withBlocks('Take 4,000 IU of vitamin D each day.'),
      withBlocks('More than 5,000 IU of vitamin D a day is too much.'),
      withBlocks('Take 5,000 mg of fish oil.'),
    ],
  },
  {
    rule: 'claim/supplement-dose',
    fires: withBlocks('Take a pill with 0.4 g of magnesium.'),
    at: [5, 9],
    says: /350 mg a day/,
    silent: [withBlocks('A cup of beans and nuts gives 400 mg of magnesium.')],
  },
  {
    rule: 'faq/question-missing',
    fires: 'title: Tablets\nquestions:\n  - ask: When?\n    answer: At night.\n    asked_by: editor\n',
    at: [3, 5],
    says: /“When\?”/,
    silent: ['title: Tablets\nquestions:\n  - ask: When?\n    answer: At night.\n'],
  },
  {
    rule: 'legal/disclaimer',
    fires: 'title: Tablets\n',
    at: [1, 8],
    says: /cannot replace/,
    silent: ['title: Tablets\ndisclaimer: Ask your doctor, too.\n'],
  },
  {
    rule: 'legal/formats-line',
    fires: withBlocks('We have this in large print.'),
    at: [1, 8],
    says: /in another language\.$/,
    silent: [withBlocks('Call us to get this in large print or in another language.')],
  },
  {
    rule: 'message/key-points-count',
    fires: points(6),
    at: [13, 5],
    says: /6 key points/,
    silent: [points(5)],
  },
  {
    rule: 'message/one-main',
    fires: 'title: Tablets\n',
    at: [1, 8],
    says: /no summary/,
    silent: [`title: Tablets\nsummary: ${'word '.repeat(60)}\n`],
  },
  {
    rule: 'message/one-main',
    fires: `title: Tablets\nsummary: ${'word '.repeat(61)}\n`,
    at: [2, 10],
    says: /61 words/,
    silent: [],
  },
  {
    rule: 'num/calculation',
    fires: withBlocks('Multiply your weight by two.'),
    at: [5, 9],
    says: /“Multiply”/,
    silent: [withBlocks('Take it three times a day.'), withBlocks('Your clinic counts the doses.')],
  },
  {
    rule: 'num/dual-unit',
    fires: withBlocks('Take 1,000 IU a day.'),
    at: [5, 9],
    says: /“1,000 IU”/,
    silent: [withBlocks('Take 25 mcg (1,000 IU) a day.'), withBlocks('Take 500 mg a day.')],
  },
  {
    rule: 'num/unit',
    fires: withBlocks('Take 600 a day.'),
    at: [5, 9],
    says: /“Take 600”/,
    silent: [withBlocks('Take 600 mg a day.'), withBlocks('Take 2 tablets a day.')],
  },
  {
    rule: 'ref/stale',
    fires: reference('title: A book', 'date: "2021-11-23"'),
    at: [7, 5],
    says: /more than 5 years ago/,
    silent: [
      reference('title: A book', 'date: "2021-11-24"'),
      reference('title: A book', 'date: 2021'),
      reference('title: A book', 'accessed: 2026-11-24'),
      reference('title: A book', 'date: 1999', 'still_current:', '  date: 2026-01-02', '  by: The library'),
      reference('title:'),
    ],
  },
  {
    rule: 'ref/stale',
    fires: reference('title: A book'),
    at: [7, 5],
    says: /no date/,
    silent: [],
  },
  {
    rule: 'ref/stale',
    fires: reference('title: A book', 'date: 2027'),
    at: [7, 5],
    says: /still to come/,
    silent: [],
  },
  {
    rule: 'type/style',
    fires: withBlocks('Take it WITH FOOD every day.'),
    at: [5, 9],
    says: /“WITH FOOD”/,
    silent: [withBlocks('The NIH and the FDA say so.'), withBlocks('Vitamins A and D help.')],
  },
];

describe.each(ROWS)('$rule', ({ rule, fires, at: [line, column], says, silent }) => {
  it(`speaks at ${line}:${column}: ${says}`, () => {
    const found = findingsOf(fires).filter(({ code }) => code === rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(says);
    expect(found[0]?.why).toBe(RULES[rule].source);
    expect(found[0]?.place).toMatchObject({ line, column });
  });
  it.each(silent)('stays silent on a near miss', (yaml) => {
    expect(findingsOf(yaml).filter(({ code }) => code === rule)).toEqual([]);
  });
});

describe('languages', () => {
  it('a rule of English words says nothing of a Spanish handout', () => {
    const yaml = withBlocks('Es crucial.');
    expect(findingsOf(yaml).some(({ code }) => code === 'claim/hype')).toBe(true);
    expect(findingsOf(yaml, { lang: 'es' }).some(({ code }) => code === 'claim/hype')).toBe(false);
  });
});
