import { announced, Box, Heading, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { EditorNote } from './editor-note.tsx';
import { QuestionList } from './question-list.tsx';

/** The questions at the end of a handout. */
export function Questions(): ReactElement | null {
  const { localised } = useTemplate();
  const { questions } = localised.handout;
  if (questions.length === 0) return null;
  return (
    <Section heading={<Heading level={2} text={localised.locale.strings.questions} />}>
      <EditorNote questions={questions} />
      <Box style={announced()}>
        <QuestionList items={questions} />
      </Box>
    </Section>
  );
}
