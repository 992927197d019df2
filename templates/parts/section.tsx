import { Blocks, type BlockViews, type Handout, Heading, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { blockViews } from '../blocks/index.ts';

/** A heading and its blocks. */
export function HandoutSection({
  section,
  views = blockViews,
}: {
  section: Handout['sections'][number];
  views?: BlockViews;
}): ReactElement {
  const { space } = useTemplate().tokens;
  return (
    <Section origin={section.place} heading={<Heading level={2} text={section.heading} id={section.id} />}>
      <Blocks blocks={section.blocks} views={views} gap={0.75 * space[2]} wideGap={1.25 * space[2]} />
    </Section>
  );
}
