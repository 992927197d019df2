import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openShelves } from '../../src/files/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { gatherSources } from '../../src/sources/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const meal = (food: string): string =>
  smallHandout(`      - meal:
          name: A plate
          foods:
            - food: ${food}
              servings: 1
              name: Something`);
const milk = readFileSync(join(REPOSITORY, 'content/nutrition/foods/milk-low-fat.yaml'), 'utf8');

const gather = (handout: string, files: Readonly<Record<string, string>> = {}) =>
  gatherSources(
    { slug: 'plate', lang: 'en' },
    openShelves(makeProject({ 'content/handouts/plate/en.yaml': handout, ...files })),
  );
const problemsOf = async (...given: Parameters<typeof gather>): Promise<readonly Problem[]> =>
  (await gather(...given)).problems;

describe('the foods of a meal', () => {
  it('must be known: the nearest is named', async () => {
    expect(await problemsOf(meal('milk-lowfat'))).toEqual([
      {
        code: 'food/unknown',
        severity: 'error',
        message: 'There is no food named “milk-lowfat”, so what it gives cannot be said.',
        hint: 'Did you mean milk-low-fat? A new one is a file content/nutrition/foods/milk-lowfat.yaml.',
        place: { file: 'content/handouts/plate/en.yaml', line: 9, column: 15 },
      },
    ]);
    expect((await problemsOf(meal('caviar')))[0]?.hint).toMatch(/^There is: almonds, /);
  });

  it('are the project’s own before ours', async () => {
    const own = milk.replace('calcium: 125', 'calcium: 999');
    const gathered = await gather(meal('milk-low-fat'), { 'content/nutrition/foods/milk-low-fat.yaml': own });
    if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems));
    const { foods } = gathered.value.nutrition;
    expect(foods.get('milk-low-fat')?.per100g.calcium).toBe(999);
    expect(foods.get('almonds')?.per100g.calcium).toBe(269);
  });

  it('are read only for a handout with a meal; the amounts a day for each', async () => {
    const gathered = await gather(smallHandout());
    if (!gathered.ok) throw new Error(JSON.stringify(gathered.problems));
    expect(gathered.value.nutrition.foods.size).toBe(0);
    expect(gathered.value.nutrition.reference.upperLimits.length).toBeGreaterThan(10);
  });

  it('must be written rightly', async () => {
    const problems = await problemsOf(meal('milk-low-fat'), {
      'content/nutrition/foods/milk-low-fat.yaml': milk.replace('calcium: 125', 'calcium: lots'),
    });
    expect(problems.map(({ place }) => place?.file)).toContain('content/nutrition/foods/milk-low-fat.yaml');
  });

  it('have a name in the language where the page must say whose figures these are', async () => {
    const shown = meal('milk-low-fat').replace(
      'name: Something',
      'name: Something\n              shown_as: warm milk',
    );
    const nameless = {
      'content/nutrition/foods/milk-low-fat.yaml': milk.replace('  en: low-fat milk', '  es: leche'),
    };
    expect(await problemsOf(shown)).toEqual([]);
    expect((await problemsOf(shown, nameless)).map(({ code }) => code)).toEqual(['food/no-name']);
  });
});
