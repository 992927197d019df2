import { Box, Heading, Paragraph, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Indented } from './measure.tsx';

/** What the handout is about, before the first section. */
export function Opening(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { introduction, summary } = localised.handout;
  const { space } = tokens;
  return (
    <Box style={{ gap: space[3] }}>
      {introduction.length > 0 && (
        <Box style={{ gap: space[2] }}>
          {introduction.map((text, index) => (
            <Box key={index} origin={text.place}>
              <Paragraph type="lead" text={text} />
            </Box>
          ))}
        </Box>
      )}
      {summary && (
        <Section
          origin={summary.place}
          heading={<Heading level={2} text={localised.locale.strings.summary} />}
        >
          <Indented>
            <Paragraph text={summary} />
          </Indented>
        </Section>
      )}
    </Box>
  );
}
