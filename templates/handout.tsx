import { Box, Document, Page, type Template, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Closing } from './parts/closing.tsx';
import { footer } from './parts/footer.tsx';
import { ForYouBox } from './parts/for-you.tsx';
import { header } from './parts/header.tsx';
import { KeyPoints } from './parts/key-points.tsx';
import { Opening } from './parts/opening.tsx';
import { Questions } from './parts/questions.tsx';
import { HandoutSection } from './parts/section.tsx';
import { TitleBand } from './parts/title-band.tsx';

/** The standard handout: portrait, in colour or black and white. */
export const handout: Template = (props) => (
  <Document template={props}>
    <Page header={header} footer={footer}>
      <TitleBand />
      <Content />
    </Page>
  </Document>
);

function Content(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { sections } = localised.handout;
  return (
    <Box style={{ marginHorizontal: tokens.margin.x, gap: tokens.space[5] }}>
      <Box style={{ gap: tokens.space[4] }}>
        <ForYouBox />
        <Opening />
        <KeyPoints />
        {sections.map((section, index) => (
          <HandoutSection key={index} section={section} />
        ))}
        <Questions />
      </Box>
      <Closing />
    </Box>
  );
}
