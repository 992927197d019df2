import { z } from 'zod';
import type { QuestionsBlock, RichText } from '../../model/index.ts';
import { buildQuestion, questionSchema, textsOfQuestion } from '../question.ts';
import { id } from '../schema-parts.ts';
import { noteId } from '../spot.ts';
import { blockKind, contentOf, labelOf } from './kind.ts';

const description = 'Questions and answers inside a section.';
const items = z.array(questionSchema).min(1).meta({ description });
const schema = z.union([items, z.strictObject({ items, id: id.optional() })]).meta({ description });

const textsOf = (block: QuestionsBlock): readonly RichText[] => block.items.flatMap(textsOfQuestion);

export const questions = blockKind<'questions', typeof schema>({
  keys: { questions: schema },
  build: (raw, spot, { place }) => {
    const [list, at] = Array.isArray(raw) ? [raw, spot] : [raw.items, spot.at('items')];
    return {
      type: 'questions',
      items: list.map((item, index) => buildQuestion(item, at.at(index))),
      ...(Array.isArray(raw) ? {} : noteId(raw.id, spot)),
      place,
    };
  },
  texts: textsOf,
  prose: (block, { locale: { strings } }) => [
    ...(block.items.some(({ askedBy }) => askedBy === 'editor')
      ? [labelOf(strings.questions_by_editor, block.place)]
      : []),
    ...textsOf(block).map(contentOf),
  ],
});
