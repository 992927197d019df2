import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MachineFailure, writeAllWhole, writeChunksWhole } from '../../src/files/index.ts';
import { makeProject } from '../tools/project.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('puts files in the place of earlier ones, in folders that it makes', async () => {
  const root = makeProject({ 'out/letter.pdf': 'old' });
  await writeAllWhole([
    { path: join(root, 'out/letter.pdf'), bytes: bytes('new') },
    { path: join(root, 'out/more/a4.pdf'), bytes: bytes('new, too') },
  ]);
  expect(readFileSync(join(root, 'out/letter.pdf'), 'utf8')).toBe('new');
  expect(readFileSync(join(root, 'out/more/a4.pdf'), 'utf8')).toBe('new, too');
  expect(readdirSync(join(root, 'out'), { recursive: true })).toHaveLength(3);
});

it.each([
  ['a folder where the file should go', 'a4.pdf'],
  ['a file where a folder should go', 'letter.pdf/a4.pdf'],
])('leaves all of them as they were when one cannot be written: %s', async (_name, second) => {
  const root = makeProject({ 'letter.pdf': 'old' });
  mkdirSync(join(root, 'a4.pdf'));
  const writing = writeAllWhole([
    { path: join(root, 'letter.pdf'), bytes: bytes('new') },
    { path: join(root, second), bytes: bytes('new') },
  ]);
  await expect(writing).rejects.toThrow(MachineFailure);
  expect(readFileSync(join(root, 'letter.pdf'), 'utf8')).toBe('old');
  expect(readdirSync(root).toSorted()).toEqual(['a4.pdf', 'letter.pdf']);
});

it('writes chunk after chunk, for the owner alone', async () => {
  const root = makeProject({});
  async function* chunks() {
    for (const part of ['one, ', '', 'two, ', 'three']) yield bytes(part);
  }
  await writeChunksWhole(join(root, 'batch/copies.zip'), chunks(), { confidential: true });
  expect(readFileSync(join(root, 'batch/copies.zip'), 'utf8')).toBe('one, two, three');
  expect(statSync(join(root, 'batch/copies.zip')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(root, 'batch'))).toEqual(['copies.zip']);
});

it('leaves nothing of a file whose chunks come to no end, and passes on why', async () => {
  const root = makeProject({ 'copies.zip': 'old' });
  async function* chunks() {
    yield bytes('half');
    throw new RangeError('stopped');
  }
  const writing = writeChunksWhole(join(root, 'copies.zip'), chunks(), {});
  await expect(writing).rejects.toThrow(RangeError);
  expect(readFileSync(join(root, 'copies.zip'), 'utf8')).toBe('old');
  expect(readdirSync(root)).toEqual(['copies.zip']);
});
