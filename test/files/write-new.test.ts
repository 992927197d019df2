import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MachineFailure, writeNew } from '../../src/files/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const folder = (): string => mkdtempSync(join(tmpdir(), 'plainleaf-new-'));

describe('writing a new file', () => {
  it('makes the folders around it and leaves nothing else', async () => {
    const root = folder();
    expect(await writeNew(join(root, 'a/b.txt'), bytes('new'))).toBe(true);
    expect(readFileSync(join(root, 'a/b.txt'), 'utf8')).toBe('new');
    expect(readdirSync(join(root, 'a'))).toEqual(['b.txt']);
  });

  it('leaves what is there, also a link that leads nowhere', async () => {
    const root = folder();
    writeFileSync(join(root, 'old'), 'old');
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    expect(await writeNew(join(root, 'old'), bytes('new'))).toBe(false);
    expect(await writeNew(join(root, 'link'), bytes('new'))).toBe(false);
    expect(readFileSync(join(root, 'old'), 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['link', 'old']);
  });

  it('lets one of many win, whole', async () => {
    const root = folder();
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(1000));
    const won = await Promise.all(texts.map((text) => writeNew(join(root, 'file'), bytes(text))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(readFileSync(join(root, 'file'), 'utf8')).toBe(texts[won.indexOf(true)]);
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('says so where it cannot', async () => {
    const root = folder();
    writeFileSync(join(root, 'file'), '');
    await expect(writeNew(join(root, 'file/inside'), bytes('new'))).rejects.toThrow(MachineFailure);
  });
});
