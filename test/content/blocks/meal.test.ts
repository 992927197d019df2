import { expect, it } from 'vitest';
import { furniture, handoutProse } from '../../../src/content/index.ts';
import { localise } from '../../../src/locale/index.ts';
import { shippedNutrition } from '../../tools/shipped-nutrition.ts';
import {
  blockOf,
  codesOf,
  english,
  proseOfBlocks,
  readSample,
  showPlace,
  unwrap,
  withBlocks,
} from '../read.ts';

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
  expect(codesOf(withBlocks(MEAL.replace('0.5', '-1')))).toEqual(['schema/range 10:25']);
});

it('takes no more servings than anybody eats', () => {
  expect(codesOf(withBlocks(MEAL.replace('0.5', '20')))).toEqual([]);
  expect(codesOf(withBlocks(MEAL.replace('0.5', '25')))).toEqual(['schema/range 10:25']);
});

it('may have a picture, which must be described', () => {
  const picture = `${MEAL}    picture:\n      image: plate.svg\n      alt: Half of the plate is green.\n`;
  expect(blockOf(picture)).toMatchObject({
    picture: { image: 'content/handouts/sample/plate.svg', alt: 'Half of the plate is green.' },
  });
  expect(proseOfBlocks(picture)[2]).toBe('alt Half of the plate is green.');
  expect(codesOf(withBlocks(picture.replace(/ {6}alt: .*\n/, '')))).toEqual(['schema/missing 17:13']);
});

it('is compared with the Daily Values of adults where it does not say whose', () => {
  expect(blockOf(MEAL)).toMatchObject({ dailyValues: 'adults' });
  expect(blockOf(`${MEAL}    daily_values: pregnant\n`)).toMatchObject({ dailyValues: 'pregnant' });
  expect(codesOf(withBlocks(`${MEAL}    daily_values: teens\n`))).toHaveLength(1);
});

it('prints its figures in the order of the page, each with the line it comes from', () => {
  const yaml = withBlocks(
    MEAL.replace('salmon-baked', 'salmon-sockeye-baked').replace(
      'name: Baked',
      'shown_as: grilled salmon\n        name: Baked',
    ),
  );
  const localised = localise(unwrap(readSample(yaml)), english(), null, '', {
    nutrition: shippedNutrition(),
  });
  const prose = handoutProse(localised);
  const from = prose.findIndex(({ text }) => text === 'A plate');
  const printed = prose.slice(from).map(({ role, text, place }) => `${role} ${showPlace(place)} ${text}`);
  expect(printed.slice(2, 12)).toEqual([
    'alt 5:9 A plate, drawn by weight. On it: Baked salmon, 0.5 × 3 ounces (43 g); Quinoa, 1 cup (185 g).',
    'label 5:9 Drawn by weight',
    'content 12:21 Baked salmon',
    'label 9:15 0.5 × 3 ounces (43 g)',
    'content 13:22 vitamin D',
    'content 16:21 Quinoa',
    'label 14:15 1 cup (185 g)',
    expect.stringMatching(/^label 5:9 This meal is high in vitamin D/),
    expect.stringMatching(/^alt 5:9 Bar chart of the shares .* vitamin D 35%, vitamin K at least 0%/),
    'label 5:9 Share of the Daily Value',
  ]);
  expect(printed).toContain('label 5:9 7.1 mcg (284 IU)');
  expect(printed).toContain('label 5:9 The figures for grilled salmon are those of sockeye salmon, baked.');
  // the head of the table is repeated where it goes on overleaf
  expect(furniture(localised).allowed).toContain('% Daily Value');
});
