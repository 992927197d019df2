import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';
import { usePage } from '../page-context.ts';
import { MealFigures } from '../parts/meal-figures.tsx';
import { Picture } from '../picture.tsx';
import { Words } from '../words.tsx';

// as in a checklist
const LIST = { role: 'list' };

/** A card: what stands on the plate, what each of it gives, and the figures of the whole. */
export const Meal: HtmlView<'meal'> = ({ block }) => {
  const figures = usePage().localised.meals.get(block.place);
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
      <ul className="foods" {...LIST}>
        {block.foods.map(({ name, gives }, index) => (
          <li key={index}>
            <strong>
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
