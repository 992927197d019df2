import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildHandout, openShelves } from '../../src/index.ts';

it('a figure with a caption passes the whole pipeline in the shipped theme', async () => {
  const root = mkdtempSync(join(tmpdir(), 'plainleaf-figure-'));
  const folder = join(root, 'content/handouts/plate');
  mkdirSync(folder, { recursive: true });
  cpSync('test/fixtures/pdf/plate.svg', join(folder, 'plate.svg'));
  const figure = '{ image: plate.svg, alt: A plate., caption: Half of it is vegetables. }';
  writeFileSync(
    join(folder, 'en.yaml'),
    `title: The plate\nsections:\n  - heading: Eat\n    blocks:\n      - figure: ${figure}\n`,
  );
  const built = await buildHandout(
    {
      slug: 'plate',
      lang: 'en',
      editions: ['handout'],
      papers: ['letter', 'a4'],
      strict: false,
      today: '2026-11-24',
    },
    openShelves(root),
  );
  rmSync(root, { recursive: true });
  expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(built.ok && built.value.length).toBe(2);
});
