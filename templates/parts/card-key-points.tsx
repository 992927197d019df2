import { Box, Heading, List, Paragraph, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { KeyPoint, lettersOfPoint } from './key-point.tsx';
import { useStaysWhole } from './stays-whole.ts';

/** What to remember; or, where nothing is said to be the key, the summary. */
export function CardKeyPoints(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { keyPoints, summary } = localised.handout;
  const { strings } = localised.locale;
  const staysWhole = useStaysWhole();
  return (
    <>
      {summary && (
        <Section origin={summary.place} heading={<Heading level={2} text={strings.summary} />}>
          <Paragraph text={summary} />
        </Section>
      )}
      {keyPoints.length > 0 && (
        <Section heading={<Heading level={2} text={strings.key_points} />}>
          <List style={{ gap: 0.75 * tokens.space[1] }}>
            {keyPoints.map((point, index) => (
              <Box key={index} wrap={!staysWhole(lettersOfPoint(point))}>
                <KeyPoint point={point} />
              </Box>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
