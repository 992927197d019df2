import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const standard = readFileSync(join(REPOSITORY, 'content/themes/standard.yaml'), 'utf8');

async function buildWith(
  theme: string,
): Promise<{ code: number; problems: { id: string; message: string }[] }> {
  const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout() });
  mkdirSync(join(root, 'content/themes'), { recursive: true });
  writeFileSync(join(root, 'content/themes/tiny.yaml'), theme);
  const run = await runIn(root, ['build', '--theme', 'tiny', '--paper', 'a4', '--json']);
  return { code: run.code, problems: JSON.parse(run.out).problems };
}

describe('type/min-size', () => {
  it('stops a build whose running text is set too small, measured on the page', async () => {
    const { code, problems } = await buildWith(standard.replace(/body: 12$/m, 'body: 11.8'));
    expect(code).toBe(1);
    expect(problems).toContainEqual(
      expect.objectContaining({
        id: 'type/min-size',
        message: expect.stringMatching(/11\.8 points.*12 points/),
      }),
    );
  });

  it('knows small print by its letters, whatever has no width stands between', async () => {
    const handout = `topic: Heart \ufe0f and bl\u00adood\n${smallHandout()}`;
    const run = await runIn(makeProject({ 'content/handouts/tablets/en.yaml': handout }), [
      'build',
      '--paper',
      'a4',
    ]);
    expect([run.code, run.err]).toEqual([0, expect.not.stringContaining('min-size')]);
  });
});
