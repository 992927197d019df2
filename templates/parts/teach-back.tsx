import { Box, Checkbox, Heading, Icon, List, ListItem, Paragraph, Section, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/**
 * What the patient is asked to tell in their own words, with a box to tick for each (teach-back: AHRQ Health Literacy
 * Universal Precautions Toolkit, tool 5).
 */
export function TeachBack(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, space, type } = tokens;
  const { strings } = localised.locale;
  const heading = (
    <Box style={{ flexDirection: 'row', alignItems: 'center', columnGap: space[2] }}>
      <Icon name="speak" size={1.35 * type.h2} color={color.brand} />
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>
        <Heading level={2} text={strings.teach_back} style={{ marginBottom: 0 }} />
      </Box>
    </Box>
  );
  return (
    <Box wrap={false}>
      <Section origin={localised.handout.title.place} heading={heading}>
        <Paragraph text={strings.teach_back_why} style={{ color: color.muted, marginBottom: space[1] }} />
        <List style={{ gap: 0.5 * space[1] }}>
          {(['teach_back_main', 'teach_back_do', 'teach_back_call'] as const).map((question) => (
            <ListItem key={question} marker={<Checkbox />}>
              <Paragraph text={strings[question]} />
            </ListItem>
          ))}
        </List>
      </Section>
    </Box>
  );
}
