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
}

/** One food of a meal on a line of a list: its name, how much of it where that is known, and what it is eaten for. */
export function MealFood({ food, amount, picture, index }: MealFoodProps): ReactElement {
  const { color, space, rule, type } = useTemplate().tokens;
  const line = { borderTopWidth: rule, borderTopColor: color.rule, paddingVertical: 0.75 * space[1] };
  const named = <Paragraph text={food.name} style={{ fontWeight: 700 }} />;
  const eaten = amount !== undefined && <Paragraph text={amount} />;
  const gives = food.gives && <Paragraph text={food.gives} />;
  const share = { flexGrow: 2, flexBasis: 0 };
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
            <Box style={share}>{gives}</Box>
          </Box>
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
          <Box style={{ ...share, flexGrow: eaten ? 2 : 3 }}>{gives}</Box>
        </Box>
      </ListItem>
    </Box>
  );
}
