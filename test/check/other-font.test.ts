import { expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';

async function findingsOf(blocks: string): Promise<readonly Record<string, unknown>[]> {
  const root = makeProject({ [FILE]: smallHandout(blocks) });
  const run = await runIn(root, ['check', '--paper', 'a4', '--json']);
  const { findings } = JSON.parse(run.out) as { findings: readonly Record<string, unknown>[] };
  return findings.filter(({ id }) => id === 'type/other-font');
}

it('tells which sign sets the whole handout in another font, and where it stands', async () => {
  const findings = await findingsOf('      - Take it with food.\n      - Press ↑ and wait. Press ↑ again.');
  expect(findings).toEqual([
    expect.objectContaining({ severity: 'warning', file: FILE, line: 7, column: 15 }),
  ]);
  expect(findings[0]?.message).toContain('The font atkinson-hyperlegible-next has no “↑” (U+2191)');
  expect(findings[0]?.message).toContain('set in source-sans-3');
});

it('says nothing where the first font has everything', async () => {
  expect(await findingsOf('      - Take it with food, at 5 °C or less.')).toEqual([]);
});
