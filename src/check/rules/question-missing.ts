import { plainText, type Question } from '../../model/index.ts';
import type { Rule } from '../rule.ts';

export const questionMissing: Rule = {
  id: 'faq/question-missing',
  source: 'Plainleaf: an answer that came without its question may answer another one than the editor wrote.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) => {
    const inside = handout.sections
      .flatMap((section) => section.blocks)
      .flatMap((block): readonly Question[] => (block.type === 'questions' ? block.items : []));
    return [...inside, ...handout.questions]
      .filter((question) => question.askedBy === 'editor')
      .map((question) => ({
        severity: 'warning',
        message: `The question “${plainText(question.ask)}” was written to fit an answer that came without one.`,
        hint: 'Ask the author what was asked, then take `asked_by: editor` out.',
        place: question.place,
      }));
  },
};
