import type { HtmlView } from '../../block-view.tsx';
import { QuestionList } from '../question-list.tsx';

export const Questions: HtmlView<'questions'> = ({ block }) => <QuestionList items={block.items} />;
