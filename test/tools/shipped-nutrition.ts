import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFood, readReferenceValues } from '../../src/content/index.ts';
import type { Food, Nutrition, Outcome } from '../../src/model/index.ts';
import { REPOSITORY } from './shipped.ts';

const FOODS = 'content/nutrition/foods';
const REFERENCE = 'content/nutrition/reference-values.yaml';
const textOf = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}

/** The shipped foods and amounts a day. */
export function shippedNutrition(): Nutrition {
  const foods = readdirSync(join(REPOSITORY, FOODS)).map((name): [string, Food] => {
    const id = name.replace(/\.yaml$/, '');
    return [id, unwrap(readFood({ text: textOf(`${FOODS}/${name}`), file: `${FOODS}/${name}`, id }))];
  });
  return {
    foods: new Map(foods),
    reference: unwrap(readReferenceValues({ text: textOf(REFERENCE), file: REFERENCE })),
  };
}
