import { Blocks, Box, type Handout, Heading, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { stackedViews } from '../blocks/stacked.ts';

/** What must stand on the wall of a section. A box says by itself what it is, so a section of boxes has no heading. */
export function PosterSection({ section }: { section: Handout['sections'][number] }): ReactElement {
  const { space } = useTemplate().tokens;
  const blocks = (
    <Blocks blocks={section.blocks} views={stackedViews} gap={0.75 * space[2]} wideGap={1.25 * space[2]} />
  );
  if (section.blocks.every(({ type }) => type === 'callout'))
    return (
      <Box origin={section.place} wrap={false}>
        {blocks}
      </Box>
    );
  return (
    <Section origin={section.place} heading={<Heading level={2} text={section.heading} />}>
      {blocks}
    </Section>
  );
}
