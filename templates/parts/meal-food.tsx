import {
  type BlockOf,
  Box,
  FoodSign,
  ListItem,
  Marker,
  Paragraph,
  type PlatePicture,
  useTemplate,
} from 'plainleaf/pdf';
import type { ReactElement } from 'react';

/** Type sizes that three texts side by side need, and two of them beside a plate. */
const ROOM = 32;
const ROOM_BY_PLATE = 23;

/** The sign before a name, type sizes. */
const SIGN = 1.5;
const TO_TEXT = 0.7;

interface MealFoodProps {
  readonly food: BlockOf<'meal'>['foods'][number];
  readonly amount: string | undefined;
  /** Where the meal is drawn: the sign of the food ties its name to the picture. */
  readonly picture?: PlatePicture | null | undefined;
  /** Its number in the list, from 0. */
  readonly index: number;
  /** Points for the list. */
  readonly room: number;
}

/**
 * One food of a meal in a list: its name, how much of it where that is known, and what it is eaten for. Side by side in
 * a room of enough points, else the last below the others.
 */
export function MealFood({ food, amount, picture, index, room }: MealFoodProps): ReactElement {
  const { color, space, rule, type } = useTemplate().tokens;
  const line = { borderTopWidth: rule, borderTopColor: color.rule, paddingVertical: 0.75 * space[1] };
  const isBeside = room >= (picture ? ROOM_BY_PLATE : ROOM) * type.body;
  const share = { flexGrow: 2, flexBasis: 0 };
  const named = <Paragraph text={food.name} style={{ fontWeight: 700 }} />;
  const eaten = amount !== undefined && <Paragraph text={amount} />;
  const gives = food.gives && <Paragraph text={food.gives} />;
  if (picture) {
    const sign = (
      <Marker width={(SIGN + TO_TEXT) * type.body}>
        <FoodSign picture={picture} index={index} size={SIGN * type.body} />
      </Marker>
    );
    return (
      <Box origin={food.place}>
        <ListItem marker={sign} style={index === 0 ? { paddingBottom: line.paddingVertical } : line}>
          <Box style={{ flexDirection: 'row', columnGap: space[3] }}>
            <Box style={{ ...share, flexGrow: 3 }}>
              {named}
              {eaten}
            </Box>
            {isBeside && <Box style={share}>{gives}</Box>}
          </Box>
          {!isBeside && gives}
        </ListItem>
      </Box>
    );
  }
  return (
    <Box origin={food.place}>
      <ListItem style={line}>
        <Box style={{ flexDirection: 'row', columnGap: space[3] }}>
          <Box style={share}>{named}</Box>
          {eaten && <Box style={share}>{eaten}</Box>}
          {isBeside && <Box style={{ ...share, flexGrow: eaten ? 2 : 3 }}>{gives}</Box>}
        </Box>
        {!isBeside && gives}
      </ListItem>
    </Box>
  );
}
