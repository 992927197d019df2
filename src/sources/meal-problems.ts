import { closest, distance } from 'fastest-levenshtein';
import type { Handout, MealFood, Nutrition, Problem } from '../model/index.ts';

/** Foods of meals that no file tells of, and foods whose figures need words that their file lacks. */
export function mealProblems(handout: Handout, { foods }: Nutrition): readonly Problem[] {
  const ids = [...foods.keys()].toSorted();
  return handout.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'meal' ? block.foods : []))
    .flatMap((item): Problem[] => {
      const food = foods.get(item.food);
      if (!food) return [unknownFood(item, ids)];
      if (item.shownAs === undefined || hasWordsIn(handout.lang, Object.keys(food.names))) return [];
      return [
        {
          code: 'food/no-name',
          severity: 'error',
          message: `The food “${item.food}” has no name in the language “${handout.lang}”, so the page cannot say whose figures these are.`,
          hint: `Write it under \`names:\` in ${food.file}.`,
          place: item.place,
        },
      ];
    });
}

function unknownFood({ food, place }: MealFood, ids: readonly string[]): Problem {
  const near = closest(food, ids);
  const isNear = distance(food, near) <= Math.max(2, food.length / 3);
  return {
    code: 'food/unknown',
    severity: 'error',
    message: `There is no food named “${food}”, so what it gives cannot be said.`,
    hint: `${isNear ? `Did you mean ${near}?` : `There is: ${ids.join(', ')}.`} A new one is a file content/nutrition/foods/${food}.yaml.`,
    place,
  };
}

/** `en-simple` reads the words of `en`. */
const hasWordsIn = (lang: string, known: readonly string[]): boolean =>
  known.some((tag) => lang === tag || lang.startsWith(`${tag}-`));
