import type { BlockView } from 'plainleaf/pdf';
import { QuestionList } from '../parts/question-list.tsx';

export const QuestionsBlock: BlockView<'questions'> = ({ block }) => <QuestionList items={block.items} />;
