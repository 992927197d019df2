import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeys } from '../../src/batch/index.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'plainleaf-keys-'));

describe('the keys of a batch', () => {
  it('are the same for the same folder, and others for every other', async () => {
    const folder = newFolder();
    const [first, second] = await Promise.all([openKeys(folder), openKeys(folder)]);
    expect(first.key('7')).toMatch(/^[0-9a-f]{32}$/);
    expect(second.key('7')).toBe(first.key('7'));
    expect(first.key('8')).not.toBe(first.key('7'));
    expect((await openKeys(newFolder())).key('7')).not.toBe(first.key('7'));
    expect(first.input(['ab', 'c'])).not.toBe(first.input(['a', 'bc']));
  });

  it('stand on a secret that only its owner can read, written whole', async () => {
    const folder = newFolder();
    await openKeys(folder);
    expect(readdirSync(folder)).toEqual(['key']);
    expect(readFileSync(join(folder, 'key'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'f00', 'no key at all'])(
    'are none where the secret is %j: journals could be guessed',
    async (text) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'key'), text);
      await expect(openKeys(folder)).rejects.toThrow('is no key');
    },
  );
});
