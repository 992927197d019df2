import { z } from 'zod';
import type { Question, RichText } from '../model/index.ts';
import { buildParagraphs } from './blocks/kind.ts';
import { readInline } from './inline/read-inline.ts';
import { paragraphs, text } from './schema-parts.ts';
import type { Spot } from './spot.ts';

export const questionSchema = z
  .strictObject({
    ask: text('The question, as a patient would ask it.'),
    answer: paragraphs('The answer: one text, or a list of paragraphs.'),
    asked_by: z.enum(['author', 'editor']).optional().meta({
      description: 'editor when the question was written later, to fit an answer that came without one.',
    }),
  })
  .meta({ description: 'A question and its answer.' });

export const buildQuestion = (raw: z.output<typeof questionSchema>, spot: Spot): Question => ({
  ask: readInline(raw.ask, spot.at('ask')),
  answer: buildParagraphs(raw.answer, spot.at('answer')),
  askedBy: raw.asked_by ?? 'author',
  place: spot.place,
});

export const textsOfQuestion = (question: Question): readonly RichText[] => [
  question.ask,
  ...question.answer,
];
