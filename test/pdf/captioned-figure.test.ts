import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildHandout, openShelves } from '../../src/index.ts';
import { findAll, outline, readBack } from '../tagged-pdf/read-back.ts';

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
  if (!built.ok) throw new Error('not built');
  expect(built.value).toHaveLength(2);
  for (const { bytes } of built.value) {
    const [figure] = findAll((await readBack(bytes)).root, 'Figure');
    expect(figure && outline(figure)).toEqual(['Figure', ['Caption', 'Half of it is vegetables.']]);
  }
});
