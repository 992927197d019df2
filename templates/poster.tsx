import { Box, Document, SinglePage, type Template, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { PosterFoot } from './parts/poster-foot.tsx';
import { PosterHead } from './parts/poster-head.tsx';
import { PosterPoints } from './parts/poster-points.tsx';
import { PosterSection } from './parts/poster-section.tsx';

/** One page for the wall of a waiting room. What room is left goes to the panels of the key points. */
export const poster: Template = (props) => (
  <Document template={props} links="bold">
    <SinglePage>
      <Content />
    </SinglePage>
  </Document>
);

function Content(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { margin, space } = tokens;
  return (
    <Box style={{ flexGrow: 1 }}>
      <PosterHead />
      <Box
        style={{
          flexGrow: 1,
          paddingHorizontal: margin.x,
          paddingTop: space[3],
          paddingBottom: margin.bottom,
          gap: space[3],
        }}
      >
        <PosterPoints />
        {localised.handout.sections.map((section, index) => (
          <PosterSection key={index} section={section} />
        ))}
        <PosterFoot />
      </Box>
    </Box>
  );
}
