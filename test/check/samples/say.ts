import { type SamplesOf, text, withBlocks } from './sample.ts';

const points = (count: number): string =>
  `title: Tablets\nkey_points:\n${Array.from({ length: count }, (_, n) => `  - lead: Point ${n}\n    text: Do it.\n`).join('')}`;

/** What a handout must say. */
export const SAY = {
  'act/call-to-action': {
    fires: [{ in: text(withBlocks('Text.')), at: [1, 8], says: /step by step/ }],
    nearMiss: [
      text(withBlocks('steps:\n          - Drink.')),
      text(withBlocks('checklist:\n          - Drink.')),
    ],
  },
  'act/contact': {
    fires: [
      { in: text(withBlocks('Ask us.')), at: [1, 8], says: /whom to call/ },
      {
        in: text(withBlocks('Call {clinic.phone|the number of your clinic}.')),
        at: [5, 14],
        says: /no clinic with one is chosen/,
      },
      { in: text(withBlocks('contact:')), at: [5, 9], says: /no telephone number/ },
    ],
    nearMiss: [text(withBlocks('Call 555-0142 with questions.')), text(withBlocks('If it hurts, call 911.'))],
  },
  'act/emergency': {
    fires: [{ in: text('title: Living with back pain\n'), at: [1, 8], says: /“back pain”/ }],
    nearMiss: [
      text('title: Keep your backpack light\n'),
      text(
        'title: Back pain\nsections:\n  - heading: Now\n    blocks:\n      - emergency: Call 911 when you cannot feel your legs.\n',
      ),
    ],
  },
  'faq/question-missing': {
    fires: [
      {
        in: text('title: Tablets\nquestions:\n  - ask: When?\n    answer: At night.\n    asked_by: editor\n'),
        at: [3, 5],
        says: /“When\?”/,
      },
    ],
    nearMiss: [text('title: Tablets\nquestions:\n  - ask: When?\n    answer: At night.\n')],
  },
  'legal/disclaimer': {
    fires: [{ in: text('title: Tablets\n'), at: [1, 8], says: /cannot replace/ }],
    nearMiss: [text('title: Tablets\ndisclaimer: Ask your doctor, too.\n')],
  },
  'legal/formats-line': {
    fires: [
      {
        in: text(withBlocks('We have this in large print.')),
        at: [1, 8],
        says: /in another language\.$/,
      },
    ],
    nearMiss: [text(withBlocks('Call us to get this in large print or in another language.'))],
  },
  'message/key-points-count': {
    fires: [{ in: text(points(6)), at: [13, 5], says: /6 key points/ }],
    nearMiss: [text(points(5))],
  },
  'message/placeholder': {
    fires: [
      {
        in: text(withBlocks('Say what to do first.')),
        at: [5, 9],
        says: /^“Say what to do first\.” is no text/,
      },
      {
        in: text(withBlocks('Call [your clinic].', 'TODO', 'Eat.')),
        at: [5, 9],
        says: /, and so are 1 more\.$/,
      },
    ],
    nearMiss: [
      text(withBlocks('Say what to do first when you fall.')),
      text(withBlocks('Todo está bien. Insert the (1) card.')),
    ],
  },
  'message/one-main': {
    fires: [
      { in: text('title: Tablets\n'), at: [1, 8], says: /no summary/ },
      {
        in: text(`title: Tablets\nsummary: ${'word '.repeat(61)}\n`),
        at: [2, 10],
        says: /61 words/,
      },
    ],
    nearMiss: [text(`title: Tablets\nsummary: ${'word '.repeat(60)}\n`)],
  },
} as const satisfies SamplesOf<'act' | 'faq' | 'legal' | 'message'>;
