import { type BlockView, useTemplate } from 'plainleaf/pdf';
import { MealCard, MealPiece } from '../parts/meal-card.tsx';
import { MealFigures } from '../parts/meal-figures.tsx';

/** A meal, with its chart and its table side by side where there is room. */
export const Meal: BlockView<'meal'> = ({ block }) => {
  const { space } = useTemplate().tokens;
  return (
    <MealCard block={block} inset={space[4]}>
      {(figures, room) => (
        <MealPiece inset={space[4]} style={{ paddingTop: space[1] }}>
          <MealFigures figures={figures} room={room} />
        </MealPiece>
      )}
    </MealCard>
  );
};
