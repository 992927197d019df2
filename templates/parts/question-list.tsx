import { Box, Heading, lettersOf, Paragraph, plainText, type Question, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Beside, useSideBySide } from './beside.tsx';

/** Letters from which a question takes more lines in the narrow column than its answer beside it. */
const LONG = 60;

/** Questions, each with its answer beside it, or below a long one. */
export function QuestionList({ items }: { items: readonly Question[] }): ReactElement {
  const { space } = useTemplate().tokens;
  const { side, beside } = useSideBySide();
  return (
    <Box style={{ gap: 0.75 * space[2] }}>
      {items.map((item, index) => (
        <Box key={index} origin={item.place}>
          <Beside
            side={<Heading level={3} text={item.ask} {...(beside ? { width: side } : {})} />}
            long={lettersOf(plainText(item.ask)) > LONG}
          >
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
