import fs, { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MachineFailure, openConfidentialWriter } from '../../src/files/index.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'plainleaf-writer-')), 'copies');
const bytes = (text: string) => new TextEncoder().encode(text);

it('writes many files at once, each of its parts, where only their owner may read them', async () => {
  const into = folder();
  const { write } = openConfidentialWriter(into);
  const names = Array.from({ length: 300 }, (_, index) => `${index}.pdf`);
  await Promise.all(names.map((name) => write(name, [bytes('common '), bytes(''), bytes(name)])));
  expect(readdirSync(into).toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(readFileSync(join(into, name), 'utf8')).toBe(`common ${name}`);
  expect(statSync(into).mode & 0o777).toBe(0o700);
  expect(statSync(join(into, '7.pdf')).mode & 0o777).toBe(0o600);
});

it('takes the place of an older file only when the new one is whole', async () => {
  const into = folder();
  const { write } = openConfidentialWriter(into);
  await write('a.pdf', [bytes('old')]);
  const writing = write('a.pdf', [bytes('new')]);
  expect(readFileSync(join(into, 'a.pdf'), 'utf8')).toBe('old');
  await writing;
  expect(readFileSync(join(into, 'a.pdf'), 'utf8')).toBe('new');
  expect(readdirSync(into)).toEqual(['a.pdf']);
});

it('says what failed, leaves nothing of it, and goes on with the others', async () => {
  const into = folder();
  const { write } = openConfidentialWriter(into);
  const results = await Promise.allSettled([
    write('a.pdf', [bytes('a')]),
    write('no/such/folder.pdf', [bytes('b')]),
    write('c.pdf', [bytes('c')]),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(MachineFailure);
  expect(readdirSync(into).toSorted()).toEqual(['a.pdf', 'c.pdf']);
});

it('says so where a file stands in the folder’s place', async () => {
  const into = folder();
  writeFileSync(into, '');
  await expect(openConfidentialWriter(into).write('a.pdf', [bytes('a')])).rejects.toThrow(
    'could not be written',
  );
});

const openFiles = () => readdirSync('/proc/self/fd').length;

it.runIf(process.platform === 'linux')('keeps no file open that the disk would not flush', async () => {
  const into = folder();
  const { write } = openConfidentialWriter(into);
  await write('a.pdf', [bytes('old')]);
  const before = openFiles();
  // no disk here fails at that moment
  const { fsync } = fs;
  fs.fsync = Object.assign(
    (_: number, callback: (error: NodeJS.ErrnoException) => void) =>
      callback(Object.assign(new Error(), { code: 'EIO' })),
    { __promisify__: fsync.__promisify__ },
  );
  syncBuiltinESMExports();
  try {
    await expect(write('a.pdf', [bytes('new')])).rejects.toThrow('could not be written (EIO)');
  } finally {
    fs.fsync = fsync;
    syncBuiltinESMExports();
  }
  expect(openFiles()).toBe(before);
  expect(readFileSync(join(into, 'a.pdf'), 'utf8')).toBe('old');
  expect(readdirSync(into)).toEqual(['a.pdf']);
});
