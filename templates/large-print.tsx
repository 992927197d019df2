import { Box, Document, Page, type PageFurniture, type Template, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { stackedViews } from './blocks/stacked.ts';
import { Closing } from './parts/closing.tsx';
import { Footer } from './parts/footer.tsx';
import { ForYouBox } from './parts/for-you.tsx';
import { Header } from './parts/header.tsx';
import { KeyPoints } from './parts/key-points.tsx';
import { Opening } from './parts/opening.tsx';
import { Questions } from './parts/questions.tsx';
import { HandoutSection } from './parts/section.tsx';
import { TitleBand } from './parts/title-band.tsx';

/** All of the handout in large type: one column, nothing side by side, tables as cards. */
export const largePrint: Template = (props) => (
  <Document template={props} links="bold">
    <Page header={header} footer={footer}>
      <TitleBand />
      <Content />
    </Page>
  </Document>
);

const header: PageFurniture = (page) => <Header {...page} type="eyebrow" />;
const footer: PageFurniture = (page) => <Footer {...page} type="eyebrow" />;

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
          <HandoutSection key={index} section={section} views={stackedViews} />
        ))}
        <Questions />
      </Box>
      <Closing />
    </Box>
  );
}
