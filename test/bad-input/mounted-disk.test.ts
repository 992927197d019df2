import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { canMount, makeReadOnly, mountDisk, unmount } from '../tools/mount.ts';
import { describeWith } from '../tools/needs.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { FIXTURES } from '../tools/warm-build.ts';
import { FILE } from './row.ts';

const PDF = 'tablets/en/handout-a4.pdf';
const OLD = 'an earlier PDF';
const BUILD = ['build', '--paper', 'a4'];

describeWith('right to mount a disk', canMount(), 'a disk that takes no file', () => {
  const mounted: string[] = [];
  afterEach(() => {
    for (const folder of mounted.splice(0)) unmount(folder);
  });

  it('full: says so, and leaves the earlier PDF and nothing else', async () => {
    const root = makeProject({ [FILE]: smallHandout() });
    const out = join(root, 'out');
    mountDisk(out, 16);
    mounted.push(out);
    mkdirSync(dirname(join(out, PDF)), { recursive: true });
    writeFileSync(join(out, PDF), OLD);

    const run = await runIn(root, BUILD);

    expect(run.code).toBe(3);
    expect(run.err).toMatch(/handout-a4\.pdf could not be written \(ENOSPC\)/);
    expect(run.err).toMatch(/→ The disk is full\. Make room/);
    expect(filesIn(out)).toEqual([PDF]);
    expect(readFileSync(join(out, PDF), 'utf8')).toBe(OLD);
  });

  it('read-only: says so, and what to do', async () => {
    const root = makeProject({ [FILE]: smallHandout(), [`out/${PDF}`]: OLD });
    const out = join(root, 'out');
    makeReadOnly(out);
    mounted.push(out);

    const run = await runIn(root, BUILD);

    expect(run.code).toBe(3);
    expect(run.err).toMatch(/handout-a4\.pdf could not be written \(EROFS\)/);
    expect(run.err).toMatch(/→ The disk is read-only\. Choose another folder with --out/);
    expect(filesIn(out)).toEqual([PDF]);
    expect(readFileSync(join(out, PDF), 'utf8')).toBe(OLD);
  });

  it('read-only fonts are read', async () => {
    const english = readFileSync(join(FIXTURES, '../../content/locales/en.yaml'), 'utf8');
    const family = 'content/fonts/noto-sans-sc-sample';
    const han = (weight: string): Buffer =>
      readFileSync(join(FIXTURES, `fonts/NotoSansSC-sample_${weight}.ttf`));
    const root = makeProject({
      [FILE]: smallHandout('      - Bone is 骨.'),
      'content/locales/en.yaml': english.replace(
        /^fonts:\n(?: .*\n)+/m,
        'fonts:\n  - [source-sans-3, noto-sans-sc-sample]\n',
      ),
      [`${family}/400.ttf`]: han('400Regular'),
      [`${family}/700.ttf`]: han('700Bold'),
    });
    const fonts = join(root, 'content/fonts');
    makeReadOnly(fonts);
    mounted.push(fonts);

    const run = await runIn(root, BUILD);

    expect(run.code, run.err).toBe(0);
    expect(filesIn(join(root, 'out'))).toEqual([PDF]);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
