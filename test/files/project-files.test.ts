import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { OutsideProject, openFiles, readText, writeWhole } from '../../src/files/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainleaf-files-'));
  await mkdir(join(folder, 'project/content'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for the project');
  await writeFile(join(folder, 'project/content/a.yaml'), '\uFEFFtitle: A');
});

describe('openFiles', () => {
  it('reads a text without its byte order mark', async () => {
    expect(await readText(openFiles(join(folder, 'project')), 'content/a.yaml')).toBe('title: A');
  });

  it('answers null for what is not there, and for a folder', async () => {
    const files = openFiles(join(folder, 'project'));
    expect(await files.read('content/b.yaml')).toBeNull();
    expect(await files.read('content')).toBeNull();
    expect(await files.list('nowhere')).toEqual([]);
  });

  it.each(['../secret.txt', 'content/../../secret.txt'])('refuses %s', async (path) => {
    await expect(openFiles(join(folder, 'project')).read(path)).rejects.toThrow(OutsideProject);
  });

  it('refuses an absolute path and a link that leads out', async () => {
    const files = openFiles(join(folder, 'project'));
    await symlink(join(folder, 'secret.txt'), join(folder, 'project/content/link.txt'));
    await expect(files.read(join(folder, 'secret.txt'))).rejects.toThrow(OutsideProject);
    await expect(files.read('content/link.txt')).rejects.toThrow(OutsideProject);
  });
});

describe('writeWhole', () => {
  it('shares new folders with others that write at the same time', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `${i}.pdf`);
    await Promise.all(names.map((name) => writeWhole(join(folder, 'out/a/b', name), new Uint8Array([1]))));
    expect(await readdir(join(folder, 'out/a/b'))).toHaveLength(names.length);
  });

  it('makes the folders on the way and leaves no temporary file', async () => {
    await writeWhole(join(folder, 'out/a/b.pdf'), new Uint8Array([1, 2, 3]));
    expect(await readdir(join(folder, 'out/a'))).toEqual(['b.pdf']);
  });

  it('says why it could not write, and leaves nothing', async () => {
    await writeFile(join(folder, 'out'), 'a file where a folder should go');
    await expect(writeWhole(join(folder, 'out/a/b.pdf'), new Uint8Array([1]))).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringContaining('could not be written'),
      hint: expect.stringContaining('Choose another folder'),
    });
    expect((await readdir(folder)).toSorted()).toEqual(['out', 'project', 'secret.txt']);
  });
});
