import {
  announced,
  Box,
  Checkbox,
  Heading,
  List,
  ListItem,
  Paragraph,
  Section,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { Facts } from './facts.tsx';

/** What this copy says to the one person it is for. */
export function ForYouBox(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { forYou } = localised;
  if (!forYou) return null;
  const { color, space, radius } = tokens;
  return (
    <Box
      wrap={false}
      origin={forYou.place}
      style={{
        borderWidth: 1.5,
        borderColor: color.brand,
        borderRadius: radius,
        paddingVertical: space[3],
        paddingHorizontal: space[4],
      }}
    >
      <Section heading={<Heading level={2} text={forYou.heading} />}>
        <Facts facts={forYou.facts} />
        {forYou.checklist && (
          <Box style={{ marginTop: forYou.facts.length > 0 ? space[2] : 0 }}>
            <Paragraph text={forYou.checklist.term} style={{ color: color.muted }} />
            <Box style={announced()}>
              <List>
                {forYou.checklist.items.map((item, index) => (
                  <Box key={index} origin={item.place}>
                    <ListItem marker={<Checkbox />}>
                      <Paragraph text={item.text} slot={item.slot} />
                    </ListItem>
                  </Box>
                ))}
              </List>
            </Box>
          </Box>
        )}
      </Section>
    </Box>
  );
}
