import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';
const project = (): string => makeProject({ [FILE]: smallHandout() });
const BUILD = ['build', '--edition', 'html', '--edition', 'text', '--paper', 'all'];

describe('editions without pages', () => {
  it('are one file each, whatever the paper, and have no number of pages', async () => {
    const root = project();
    const run = await runIn(root, [...BUILD, '--json']);
    expect(run).toMatchObject({ code: 0 });
    const tablets = { slug: 'tablets', lang: 'en' };
    expect(JSON.parse(run.out)).toEqual({
      files: [
        { file: 'out/tablets/en/handout.html', ...tablets, edition: 'html' },
        { file: 'out/tablets/en/handout.txt', ...tablets, edition: 'text' },
      ].map((file) => ({ ...file, holds: 'text', size: expect.any(Number) })),
      problems: [],
      notes: [],
      stale: [],
    });
    for (const name of ['handout.html', 'handout.txt']) expect(run.err).toContain(name);
    expect(run.err).not.toContain('page');
    expect(readFileSync(join(root, 'out/tablets/en/handout.txt'), 'utf8')).toContain('Take it with food.');
  });

  it('give the same bytes again', async () => {
    const files = ['handout.html', 'handout.txt'];
    const [one, other] = [project(), project()];
    for (const root of [one, other]) await runIn(root, BUILD);
    for (const name of files)
      expect(readFileSync(join(one, 'out/tablets/en', name))).toEqual(
        readFileSync(join(other, 'out/tablets/en', name)),
      );
  });

  it('of an earlier build are named when the next one fails', async () => {
    const root = project();
    await runIn(root, BUILD);
    writeFileSync(join(root, FILE), smallHandout('      - note:'));
    const run = await runIn(root, [...BUILD, '--json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      files: [],
      stale: ['out/tablets/en/handout.html', 'out/tablets/en/handout.txt'],
    });
  });

  it('are no PDF to verify, which is said', async () => {
    const root = project();
    await runIn(root, BUILD);
    const run = await runIn(root, ['verify', 'out/tablets/en/handout.html']);
    expect(run.code).toBe(1);
    expect(run.err + run.out).toContain('pdf/not-a-pdf');
  });
});
