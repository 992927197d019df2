import { type BlockOf, Box, ListItem, Paragraph, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Type sizes that three texts side by side need. */
const ROOM = 32;

/**
 * One food of a meal in a list: its name, how much of it where that is known, and what it is eaten for. Side by side in
 * a room of enough points, else the last below the others.
 */
export function MealFood({
  food,
  amount,
  room,
}: {
  food: BlockOf<'meal'>['foods'][number];
  amount: string | undefined;
  room: number;
}): ReactElement {
  const { color, space, rule, type } = useTemplate().tokens;
  const isBeside = room >= ROOM * type.body;
  const gives = food.gives && <Paragraph text={food.gives} />;
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
          {isBeside && <Box style={{ flexGrow: amount === undefined ? 3 : 2, flexBasis: 0 }}>{gives}</Box>}
        </Box>
        {!isBeside && gives}
      </ListItem>
    </Box>
  );
}
