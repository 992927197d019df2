import { type BlockOf, List, type MealFigures } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { MealFood } from './meal-food.tsx';
import { plateIn } from './meal-plate.tsx';

/** Foods that are listed beside the plate where the card is in pieces: more are pieces of their own. */
export const MOST_BESIDE = 5;

/** What is eaten, as one list. */
export function MealFoods({
  block,
  figures,
  room,
}: {
  block: BlockOf<'meal'>;
  figures: MealFigures | undefined;
  /** Points. */
  room: number;
}): ReactElement {
  return (
    <List style={{ gap: 0 }}>
      {block.foods.map((food, index) => (
        <MealFood
          key={index}
          food={food}
          amount={figures?.amounts[index]}
          picture={plateIn(block, figures)}
          index={index}
          room={room}
        />
      ))}
    </List>
  );
}
