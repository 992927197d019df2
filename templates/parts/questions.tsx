import { announced, Box, Heading, Paragraph, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Indented } from './measure.tsx';
import { QuestionList } from './question-list.tsx';

/** The questions at the end of a handout. */
export function Questions(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { questions } = localised.handout;
  if (questions.length === 0) return null;
  const { strings } = localised.locale;
  return (
    <Section heading={<Heading level={2} text={strings.questions} />}>
      {questions.some((question) => question.askedBy === 'editor') && (
        <Indented keepWithNext>
          <Paragraph
            type="small"
            text={strings.questions_by_editor}
            style={{ color: tokens.color.muted, marginBottom: tokens.space[1] }}
          />
        </Indented>
      )}
      <Box style={announced()}>
        <QuestionList items={questions} />
      </Box>
    </Section>
  );
}
