import { questionStanzas } from '../questions.ts';
import type { TextView } from '../text-view.ts';

export const questions: TextView<'questions'> = ({ items }, { localised }) =>
  questionStanzas(items, localised.locale);
