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

it('prints each question and its answer, and that an editor wrote one', () => {
  expect(proseOfBlocks(QUESTIONS)).toEqual([
    'label The editor wrote these questions to fit answers that came without them.',
    'content Why?',
    'content Because.',
    'content How?',
    'content Like this.',
    'content And that.',
  ]);
});

it('says nothing of an editor where the author asked', () => {
  expect(proseOfBlocks('- questions:\n    - ask: Why?\n      answer: Because.\n')).toEqual([
    'content Why?',
    'content Because.',
  ]);
});

it('may have an id', () => {
  expect(
    blockOf('- questions:\n    items:\n      - ask: Why?\n        answer: So.\n    id: faq\n'),
  ).toMatchObject({ id: 'faq' });
});
