import { Box, Heading, Paragraph, type Question, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Beside } from './beside.tsx';

/** Questions, each with its answer beside it. */
export function QuestionList({ items }: { items: readonly Question[] }): ReactElement {
  const { space } = useTemplate().tokens;
  return (
    <Box style={{ gap: 0.75 * space[2] }}>
      {items.map((item, index) => (
        <Box key={index} origin={item.place}>
          <Beside side={<Heading level={3} text={item.ask} />}>
            <Box style={{ gap: space[1] }}>
              {item.answer.map((text, line) => (
                <Paragraph key={line} text={text} />
              ))}
            </Box>
          </Beside>
        </Box>
      ))}
    </Box>
  );
}
