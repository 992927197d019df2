import { Box, Document, Page, type Template, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { halfSheetViews } from './blocks/half-sheet.tsx';
import { Closing } from './parts/closing.tsx';
import { Cover } from './parts/cover.tsx';
import { footer } from './parts/footer.tsx';
import { ForYouBox } from './parts/for-you.tsx';
import { header } from './parts/header.tsx';
import { KeyPoints } from './parts/key-points.tsx';
import { Opening } from './parts/opening.tsx';
import { Questions } from './parts/questions.tsx';
import { HandoutSection } from './parts/section.tsx';

/** The handout on small pages, with a cover: read in this order, printed two to a side, folded and stapled. */
export const booklet: Template = (props) => (
  <Document template={props}>
    <Page header={header} footer={footer}>
      <Cover />
      <Content />
    </Page>
  </Document>
);

function Content(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { sections } = localised.handout;
  return (
    <Box break style={{ marginHorizontal: tokens.margin.x, gap: tokens.space[5] }}>
      <Box style={{ gap: tokens.space[4] }}>
        <ForYouBox />
        <Opening />
        <KeyPoints />
        {sections.map((section, index) => (
          <HandoutSection key={index} section={section} views={halfSheetViews} />
        ))}
        <Questions />
      </Box>
      <Closing />
    </Box>
  );
}
