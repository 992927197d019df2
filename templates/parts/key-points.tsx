import {
  Box,
  Heading,
  Icon,
  Inlines,
  List,
  ListItem,
  Marker,
  Paragraph,
  plainText,
  Section,
  Strong,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { staysWhole } from './stays-whole.ts';

/** What to remember, in a box of its own. */
export function KeyPoints(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { keyPoints } = localised.handout;
  if (keyPoints.length === 0) return null;
  const { color, space, type } = tokens;
  const letters = keyPoints.reduce(
    (sum, { lead, text }) => sum + plainText(lead).length + plainText(text).length,
    0,
  );
  return (
    <Box
      wrap={!staysWhole(letters)}
      style={{
        backgroundColor: color.tint,
        borderStartWidth: 4,
        borderStartColor: color.brand,
        borderRadius: 3,
        paddingVertical: space[3],
        paddingHorizontal: space[4],
      }}
    >
      <Section heading={<Heading level={2} text={localised.locale.strings.key_points} />}>
        <List style={{ gap: space[1] }}>
          {keyPoints.map((point, index) => (
            <Box key={index} origin={point.place}>
              <ListItem
                marker={
                  <Marker width={type.body * 1.8}>
                    <Icon name="check" size={type.body * 1.15} color={color.brand} inner={color.tint} />
                  </Marker>
                }
              >
                <Paragraph
                  text={point.text}
                  before={
                    <>
                      <Strong>
                        <Inlines of={point.lead.inlines} size={type.body} />
                      </Strong>{' '}
                    </>
                  }
                />
              </ListItem>
            </Box>
          ))}
        </List>
      </Section>
    </Box>
  );
}
