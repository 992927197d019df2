import { expect, it } from 'vitest';
import { blockOf, proseOfBlocks } from '../read.ts';

const QUESTIONS = `- questions:
    - ask: Why?
      answer: Because.
    - ask: How?
      asked_by: editor
      answer:
        - Like this.
        - And that.
`;

it('knows who asked', () => {
  expect(blockOf(QUESTIONS)).toMatchObject({
    type: 'questions',
    items: [
      { askedBy: 'author', answer: [{}] },
      { askedBy: 'editor', answer: [{}, {}] },
    ],
  });
});

it('prints each question and its answer', () => {
  expect(proseOfBlocks(QUESTIONS)).toEqual([
    'content Why?',
    'content Because.',
    'content How?',
    'content Like this.',
    'content And that.',
  ]);
});

it('may have an id', () => {
  expect(
    blockOf('- questions:\n    items:\n      - ask: Why?\n        answer: So.\n    id: faq\n'),
  ).toMatchObject({ id: 'faq' });
});
