import { Box, Heading, Paragraph, type Question, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Indented } from './measure.tsx';

/** Questions, each with its answer under it. */
export function QuestionList({ items }: { items: readonly Question[] }): ReactElement {
  const { space } = useTemplate().tokens;
  return (
    <Indented style={{ gap: space[2] }}>
      {items.map((item, index) => (
        <Box key={index} origin={item.place}>
          <Heading level={3} text={item.ask} />
          {item.answer.map((text, line) => (
            <Paragraph key={line} text={text} />
          ))}
        </Box>
      ))}
    </Indented>
  );
}
