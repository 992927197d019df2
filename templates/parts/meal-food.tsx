import { type BlockOf, Box, ListItem, Paragraph, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** One food of a meal on a line of a list: its name, how much of it where that is known, and what it is eaten for. */
export function MealFood({
  food,
  amount,
}: {
  food: BlockOf<'meal'>['foods'][number];
  amount: string | undefined;
}): ReactElement {
  const { color, space, rule } = useTemplate().tokens;
  return (
    <Box origin={food.place}>
      <ListItem
        style={{ borderTopWidth: rule, borderTopColor: color.rule, paddingVertical: 0.75 * space[1] }}
      >
        <Box style={{ flexDirection: 'row', columnGap: space[3] }}>
          <Box style={{ flexGrow: 2, flexBasis: 0 }}>
            <Paragraph text={food.name} style={{ fontWeight: 700 }} />
          </Box>
          {amount !== undefined && (
            <Box style={{ flexGrow: 2, flexBasis: 0 }}>
              <Paragraph text={amount} />
            </Box>
          )}
          <Box style={{ flexGrow: amount === undefined ? 3 : 2, flexBasis: 0 }}>
            {food.gives && <Paragraph text={food.gives} />}
          </Box>
        </Box>
      </ListItem>
    </Box>
  );
}
