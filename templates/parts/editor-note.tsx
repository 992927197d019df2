import { Paragraph, type Question, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Indented } from './measure.tsx';

/** Says that an editor wrote questions, where one did. */
export function EditorNote({ questions }: { questions: readonly Question[] }): ReactElement | null {
  const { localised, tokens } = useTemplate();
  if (!questions.some((question) => question.askedBy === 'editor')) return null;
  return (
    <Indented keepWithNext>
      <Paragraph
        type="small"
        text={localised.locale.strings.questions_by_editor}
        style={{ color: tokens.color.muted, marginBottom: tokens.space[1] }}
      />
    </Indented>
  );
}
