import {
  Blocks,
  Box,
  Document,
  type Handout,
  Heading,
  Page,
  Section,
  type Template,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { stackedViews } from './blocks/stacked.ts';
import { CardContact } from './parts/card-contact.tsx';
import { cardFooter, cardHeader } from './parts/card-furniture.tsx';
import { CardKeyPoints } from './parts/card-key-points.tsx';
import { CardTitle } from './parts/card-title.tsx';
import { TeachBack } from './parts/teach-back.tsx';

/** A card to take home: what to remember, what keeps from harm, a teach-back check, and whom to call. */
export const card: Template = (props) => (
  <Document template={props}>
    <Page header={cardHeader} footer={cardFooter}>
      <Content />
    </Page>
  </Document>
);

function Content(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { sections } = localised.handout;
  return (
    <Box style={{ marginHorizontal: tokens.margin.x, gap: tokens.space[3] }}>
      <CardTitle />
      <CardKeyPoints />
      {sections.map((section, index) => (
        <Safety key={index} section={section} />
      ))}
      <TeachBack />
      <CardContact />
    </Box>
  );
}

/** What keeps from harm. Boxes say themselves what they are; anything else has the heading of its section. */
function Safety({ section }: { section: Handout['sections'][number] }): ReactElement {
  const { space } = useTemplate().tokens;
  const blocks = <Blocks blocks={section.blocks} views={stackedViews} gap={space[2]} wideGap={space[3]} />;
  if (section.blocks.every(({ type }) => type === 'callout')) return blocks;
  return (
    <Section origin={section.place} heading={<Heading level={2} text={section.heading} />}>
      {blocks}
    </Section>
  );
}
