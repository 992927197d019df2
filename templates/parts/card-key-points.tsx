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
import { useStaysWhole } from './stays-whole.ts';

/** What to remember; or, where nothing is said to be the key, the summary. */
export function CardKeyPoints(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, space, type } = tokens;
  const { keyPoints, summary } = localised.handout;
  const { strings } = localised.locale;
  const staysWhole = useStaysWhole();
  return (
    <>
      {summary && (
        <Section origin={summary.place} heading={<Heading level={2} text={strings.summary} />}>
          <Paragraph text={summary} />
        </Section>
      )}
      {keyPoints.length > 0 && (
        <Section heading={<Heading level={2} text={strings.key_points} />}>
          <List style={{ gap: 0.75 * space[1] }}>
            {keyPoints.map(({ lead, text, place }, index) => (
              <Box
                key={index}
                origin={place}
                wrap={!staysWhole(plainText(lead).length + plainText(text).length)}
              >
                <ListItem
                  marker={
                    <Marker width={1.5 * type.body}>
                      <Icon name="check" size={type.body} color={color.brand} />
                    </Marker>
                  }
                >
                  <Paragraph
                    text={text}
                    before={
                      <>
                        <Strong>
                          <Inlines of={lead.inlines} size={type.body} />
                        </Strong>{' '}
                      </>
                    }
                  />
                </ListItem>
              </Box>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
