import { Box, Heading, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** The title on a ground that keeps off the edges: a card's edge may be the sheet's, where printers print nothing. */
export function CardTitle(): ReactElement {
  const { localised, tokens } = useTemplate();
  const { color, radius, space } = tokens;
  return (
    <Box
      wrap={false}
      style={{
        backgroundColor: color.brand,
        borderRadius: radius,
        paddingHorizontal: space[3],
        paddingVertical: space[2],
      }}
    >
      <Heading level={1} text={localised.handout.title} style={{ color: color.onBrand }} />
    </Box>
  );
}
