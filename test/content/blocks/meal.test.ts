import { expect, it } from 'vitest';
import { blockOf, codesOf, proseOfBlocks, withBlocks } from '../read.ts';

const MEAL = `- meal:
    name: A plate
    text: Good for bones.
    foods:
      - food: salmon-baked
        servings: 0.5
        name: Baked salmon
        gives: vitamin D
      - food: quinoa-cooked
        servings: 1
        name: Quinoa
`;

it('has foods by their ids', () => {
  expect(blockOf(MEAL)).toMatchObject({
    type: 'meal',
    foods: [
      { food: 'salmon-baked', servings: 0.5, place: { line: 9, column: 15 } },
      { food: 'quinoa-cooked', servings: 1 },
    ],
  });
});

it('prints its name, its text, and each food with what it gives', () => {
  expect(proseOfBlocks(MEAL)).toEqual([
    'content A plate',
    'content Good for bones.',
    'content Baked salmon',
    'content vitamin D',
    'content Quinoa',
  ]);
});

it('takes no servings below or at 0', () => {
  expect(codesOf(withBlocks(MEAL.replace('0.5', '0')))).toEqual(['schema/range 10:25']);
});
