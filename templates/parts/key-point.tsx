import {
  Box,
  type Handout,
  Icon,
  Inlines,
  ListItem,
  Marker,
  Paragraph,
  plainText,
  Strong,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';

type Point = Handout['keyPoints'][number];

/** Letters of a key point, for whoever keeps it on a page. */
export const lettersOfPoint = ({ lead, text }: Point): number =>
  plainText(lead).length + plainText(text).length;

/** One thing to remember, as an item of a list: what it comes to, and what is said of it. */
export function KeyPoint({ point }: { point: Point }): ReactElement {
  const { color, type } = useTemplate().tokens;
  return (
    <Box origin={point.place}>
      <ListItem
        marker={
          <Marker width={type.body * 1.8}>
            <Icon name="check" size={type.body * 1.15} color={color.brand} inner={color.paper} />
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
  );
}
