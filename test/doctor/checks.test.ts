import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, type CheckName, examine, type Surroundings } from '../../src/doctor/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainleaf-doctor-'));
writeFileSync(join(folder, 'a-file'), '');
writeFileSync(join(folder, '400.ttf'), 'no font');

const sound: Surroundings = {
  nodeVersion: '22.1.0',
  neededNode: '20.19.0',
  out: join(folder, 'out/deep'),
  families: [],
  run: async (command) => `${command} 1.2.3`,
};

async function found(id: CheckName, change: Partial<Surroundings> = {}) {
  return CHECKS[id].look({ ...sound, ...change });
}

describe('the checks of a machine', () => {
  it('find nothing amiss on a sound one', async () => {
    const reports = await examine(sound);
    expect(reports.map(({ id }) => id)).toEqual(Object.keys(CHECKS));
    expect(reports.filter(({ ok }) => !ok)).toEqual([]);
  });

  it.each<[string, CheckName, Partial<Surroundings>, RegExp]>([
    ['an old Node.js', 'node', { nodeVersion: '20.9.1' }, /20\.9\.1 is too old/],
    ['a much older one', 'node', { nodeVersion: '8.30.0' }, /too old/],
    ['a file where the folder should be', 'out', { out: join(folder, 'a-file/out') }, /ENOTDIR/],
    [
      'a font that is none',
      'fonts',
      { families: [{ name: 'our-sans', faces: [{ weight: 400, file: join(folder, '400.ttf') }] }] },
      /our-sans/,
    ],
    [
      'a font that is not there',
      'fonts',
      { families: [{ name: 'our-sans', faces: [{ weight: 400, file: join(folder, '700.ttf') }] }] },
      /ENOENT/,
    ],
    ['no Java', 'java', { run: async () => null }, /not found/],
    ['no veraPDF', 'verapdf', { run: async () => null }, /not found/],
  ])('find %s', async (_what, id, change, says) => {
    const finding = await found(id, change);
    expect(finding).toMatchObject({ ok: false, says: expect.stringMatching(says) });
    expect('hint' in finding && finding.hint).toMatch(/\w{3}/);
  });

  it('take a browser by any of its names', async () => {
    const run = async (command: string) => (command === 'google-chrome' ? 'Google Chrome 142.0' : null);
    expect(await found('chromium', { run })).toEqual({ ok: true, says: 'Google Chrome 142.0' });
  });

  it('need nothing but what building needs', () => {
    const needed = Object.entries(CHECKS).filter(([, check]) => check.needed);
    expect(needed.map(([id]) => id)).toEqual(['node', 'fonts', 'shaping', 'pictures', 'out']);
  });
});
