import { type BlockView, Box } from 'plainleaf/pdf';
import { EditorNote } from '../parts/editor-note.tsx';
import { QuestionList } from '../parts/question-list.tsx';

export const QuestionsBlock: BlockView<'questions'> = ({ block }) => (
  <Box>
    <EditorNote questions={block.items} />
    <QuestionList items={block.items} />
  </Box>
);
