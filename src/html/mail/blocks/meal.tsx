import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { Box } from '../box.tsx';
import { useLooks } from '../looks/index.ts';
import { Paragraphs } from '../paragraphs.tsx';
import { MealFigures } from '../parts/meal-figures.tsx';
import { Pictured } from '../pictured.tsx';

/** What stands on the plate, what each of it gives, and the figures of the whole. The plate is drawn in the attached file. */
export const Meal: HtmlView<'meal'> = ({ block }) => {
  const figures = usePage().localised.meals.get(block.place);
  const { box, headingInBox, list, item } = useLooks();
  return (
    <Box look={box.meal}>
      <h3 {...headingInBox}>
        <Rich of={block.name} />
      </h3>
      {block.text && <Paragraphs of={[block.text]} />}
      {block.picture && <Pictured alt={block.picture.alt} />}
      <ul {...list}>
        {block.foods.map(({ name, gives }, index) => (
          <li key={index} {...item}>
            <strong>
              <Rich of={name} />
            </strong>
            {figures?.amounts[index] !== undefined && (
              <>
                <br />
                <Words of={figures.amounts[index]} />
              </>
            )}
            {gives && (
              <>
                <br />
                <Rich of={gives} />
              </>
            )}
          </li>
        ))}
      </ul>
      {figures && <MealFigures figures={figures} />}
    </Box>
  );
};
