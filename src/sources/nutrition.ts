import { readFood, readReferenceValues } from '../content/index.ts';
import { listContent, type Shelves } from '../files/index.ts';
import type { Food, Handout, Nutrition, Outcome, Problem } from '../model/index.ts';
import { findContent } from './lookup.ts';
import { readOnce } from './read-once.ts';

const readValuesOnce = readOnce(readReferenceValues, 4);
const readFoodOnce = readOnce(readFood, 200);

/**
 * The amounts a day, and for a handout with a meal all foods: those that it does not name may be suggested. A project's
 * own file goes before the shipped one of the same name.
 */
export async function gatherNutrition(
  handout: Handout | undefined,
  shelves: Shelves,
): Promise<Outcome<Nutrition>> {
  const found = await findContent(shelves, 'nutrition', 'reference-values');
  if (!found) throw new Error('plainleaf is installed without its content/nutrition');
  const reference = readValuesOnce({ text: found.text, file: found.file });
  const foods = handout && hasMeal(handout) ? await gatherFoods(shelves) : { foods: new Map(), problems: [] };
  const problems = [...reference.problems, ...foods.problems];
  return reference.ok && foods.problems.length === 0
    ? { ok: true, value: { foods: foods.foods, reference: reference.value }, problems }
    : { ok: false, problems };
}

const hasMeal = ({ sections }: Handout): boolean =>
  sections.some(({ blocks }) => blocks.some(({ type }) => type === 'meal'));

async function gatherFoods(
  shelves: Shelves,
): Promise<{ readonly foods: ReadonlyMap<string, Food>; readonly problems: readonly Problem[] }> {
  const foods = new Map<string, Food>();
  const problems: Problem[] = [];
  for (const id of await listContent([shelves.project, shelves.shipped], 'nutrition/foods')) {
    const found = await findContent(shelves, 'nutrition/foods', id);
    if (!found) continue;
    const food = readFoodOnce({ text: found.text, file: found.file, id });
    problems.push(...food.problems);
    if (food.ok) foods.set(id, food.value);
  }
  return { foods, problems };
}
