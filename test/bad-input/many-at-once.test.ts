import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runBuilt } from '../tools/built-command.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const SLUGS = ['drops', 'patches', 'tablets'];
const files = Object.fromEntries(
  SLUGS.map((slug) => [
    `content/handouts/${slug}/en.yaml`,
    smallHandout(`      - Take the ${slug} with food.`),
  ]),
);
const pdfOf = (slug: string): string => `out/${slug}/en/handout-a4.pdf`;

it('eight builds into one folder: every PDF is whole and right', async () => {
  const alone = makeProject(files);
  expect((await runIn(alone, ['build', '--paper', 'a4'])).code).toBe(0);
  const root = makeProject(files);

  let isBuilding = true;
  const building = Promise.all(
    // some the same handout, some each its own, some all of them
    [[], ['tablets'], ['tablets'], ['drops'], ['patches'], [], ['tablets'], ['drops', 'tablets']].map(
      (names) => runBuilt(root, ['build', ...names, '--paper', 'a4', '--quiet']),
    ),
  ).finally(() => {
    isBuilding = false;
  });
  // whoever opens a PDF meanwhile has a whole one
  const halves: string[] = [];
  while (isBuilding) {
    for (const slug of SLUGS) if (!isWhole(join(root, pdfOf(slug)))) halves.push(slug);
    await setTimeout(1);
  }
  const runs = await building;

  expect(halves).toEqual([]);
  expect(runs.map(({ code, err }) => [code, err])).toEqual(runs.map(() => [0, '']));
  for (const slug of SLUGS)
    expect(readFileSync(join(root, pdfOf(slug))).equals(readFileSync(join(alone, pdfOf(slug)))), slug).toBe(
      true,
    );
  const left = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toHaveLength(SLUGS.length);
}, 120_000);

function isWhole(path: string): boolean {
  return !existsSync(path) || /%%EOF\s*$/.test(readFileSync(path, 'latin1').slice(-20));
}
