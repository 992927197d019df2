import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

interface Report {
  readonly ready: boolean;
  readonly checks: readonly { id: string; ok: boolean; needed: boolean; says: string; hint?: string }[];
}

describe('plainleaf doctor', () => {
  it('is content where only optional tools are lacking, and leaves no trace', async () => {
    const root = makeProject({});
    const run = await runIn(root, ['doctor', '--json'], { PATH: '/nowhere' });
    expect(run).toMatchObject({ code: 0, err: '' });
    const { ready, checks } = JSON.parse(run.out) as Report;
    expect(ready).toBe(true);
    expect(checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([
      'java',
      'verapdf',
      'poppler',
      'chromium',
    ]);
    expect(checks.find(({ id }) => id === 'out')?.says).toContain(join(root, 'out'));
    expect(readdirSync(root)).toEqual([]);
  });

  it('says what is lacking and how to mend it, with exit code 3', async () => {
    const root = makeProject({
      'content/handouts/tablets/en.yaml': smallHandout(),
      results: 'a file',
      'plainleaf.yaml': 'out: results\n',
    });
    const run = await runIn(root, ['doctor']);
    expect(run.code).toBe(3);
    expect(run.out).toMatch(/✗ Folder for results .*results[\s\S]*→ Choose another folder/);
    expect(run.out).toContain('Handouts cannot be built here yet: Folder for results.');
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('looks at the project’s own fonts', async () => {
    const root = makeProject({
      'content/handouts/tablets/en.yaml': smallHandout(),
      'content/fonts/our-sans/400.ttf': 'no font',
    });
    const run = await runIn(root, ['doctor', '--json']);
    expect(run.code).toBe(3);
    const { checks } = JSON.parse(run.out) as Report;
    expect(checks.find(({ id }) => id === 'fonts')).toMatchObject({
      ok: false,
      says: expect.stringContaining('our-sans'),
    });
  });
});
