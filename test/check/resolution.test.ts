import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FOLDER = 'content/handouts/tablets';

async function findingsOf(
  pictures: Readonly<Record<string, Uint8Array | string>>,
  settings = '',
): Promise<readonly Record<string, unknown>[]> {
  const figures = Object.keys(pictures).map(
    (name) => `      - figure:\n          image: ${name}\n          alt: A plate.`,
  );
  const files = Object.entries(pictures).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]);
  const root = makeProject({
    [`${FOLDER}/en.yaml`]: smallHandout(figures.join('\n')),
    'plainleaf.yaml': settings,
    ...Object.fromEntries(files),
  });
  const run = await runIn(root, ['check', '--json']);
  const { findings } = JSON.parse(run.out) as { findings: readonly Record<string, unknown>[] };
  return findings.filter(({ id }) => id === 'print/resolution');
}

const png = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

it('finds each picture with too few pixels for its size on paper, once', async () => {
  const findings = await findingsOf({
    'sharp.png': await png(1400, 400, 'navy'),
    'one.png': await png(40, 30, 'navy'),
    'two.png': await png(40, 30, 'olive'),
  });
  expect(findings.map(({ severity, line, column }) => [severity, line, column])).toEqual([
    ['warning', 9, 9],
    ['warning', 12, 9],
  ]);
  expect(findings[0]?.message).toBe(
    'The picture content/handouts/tablets/one.png has 40 × 30 pixels and is printed 11 × 8 mm large: with 96 pixels per inch it looks coarse.',
  );
  expect(findings[0]?.hint).toMatch(/1125 pixels across/);
});

it('asks for as many pixels as the project wants', async () => {
  const pictures = { 'a.png': await png(1400, 400, 'navy') };
  expect(await findingsOf(pictures, 'check:\n  print/resolution:\n    least: 300\n')).toHaveLength(1);
});
