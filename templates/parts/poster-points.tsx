import { Box, ListItem, OrderedList, Paragraph, Text, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Width of the disc of a number, type sizes of the number. */
const DISC = 1.7;

/** The key points, each a panel with its number. */
export function PosterPoints(): ReactElement | null {
  const { localised, tokens } = useTemplate();
  const { keyPoints } = localised.handout;
  if (keyPoints.length === 0) return null;
  const { color, radius, space, type } = tokens;
  const disc = DISC * type.h2;
  return (
    <Box style={{ flexGrow: 1 }}>
      <OrderedList style={{ flexGrow: 1, gap: space[2] }}>
        {keyPoints.map((point, index) => (
          <Box
            key={index}
            origin={point.place}
            wrap={false}
            style={{
              flexGrow: 1,
              justifyContent: 'center',
              backgroundColor: color.tint,
              borderRadius: 2 * radius,
              paddingVertical: space[2],
              paddingHorizontal: space[3],
            }}
          >
            <ListItem
              style={{ alignItems: 'center', columnGap: space[3] }}
              marker={
                <Box
                  style={{
                    width: disc,
                    height: disc,
                    borderRadius: disc / 2,
                    backgroundColor: color.brand,
                    justifyContent: 'center',
                  }}
                >
                  <Text
                    structure="Lbl"
                    type="h2"
                    text={`${index + 1}`}
                    style={{ color: color.onBrand, fontWeight: 700, textAlign: 'center' }}
                  />
                </Box>
              }
            >
              <Paragraph
                type="h3"
                text={point.lead}
                style={{ fontWeight: 700, color: color.brand, marginBottom: 0.6 * space[1] }}
              />
              <Paragraph text={point.text} />
            </ListItem>
          </Box>
        ))}
      </OrderedList>
    </Box>
  );
}
