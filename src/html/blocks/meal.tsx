import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { MealFigures } from '../parts/meal-figures.tsx';
import { FoodSign, MealPlate } from '../parts/meal-plate.tsx';
import { Picture } from '../picture.tsx';
import { UNMARKED_LIST } from '../unmarked-list.ts';
import { Words } from '../words.tsx';

/** A card: what stands on the plate, what each of it gives, and the figures of the whole. */
export const Meal: HtmlView<'meal'> = ({ block }) => {
  const figures = usePage().localised.meals.get(block.place);
  // a given picture goes before the one that is drawn
  const plate = block.picture ? null : figures?.plate;
  return (
    <div id={block.id} className="card meal">
      <h3>
        <Rich of={block.name} />
      </h3>
      {block.text && (
        <p>
          <Rich of={block.text} />
        </p>
      )}
      {block.picture && <Picture path={block.picture.image} alt={block.picture.alt} />}
      {plate && <MealPlate picture={plate} />}
      <ul className="foods" {...UNMARKED_LIST}>
        {block.foods.map(({ name, gives }, index) => (
          <li key={index}>
            <strong>
              {plate && <FoodSign picture={plate} index={index} />}
              <Rich of={name} />
            </strong>{' '}
            {figures?.amounts[index] !== undefined && (
              <span>
                <Words of={figures.amounts[index]} />{' '}
              </span>
            )}
            {gives && (
              <span>
                <Rich of={gives} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {figures && <MealFigures figures={figures} />}
    </div>
  );
};
