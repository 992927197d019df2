import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBundles } from '../../../src/cli/batches/bundles.ts';
import { makeProject } from '../../tools/project.ts';

const place = { file: 'people.csv', line: 2, column: 1 };
const copy = {
  recipient: { person: { id: '7', texts: {}, checklist: [], place }, line: 2, consent: {} },
  target: { slug: 'tablets', lang: 'en' },
};
const batch = (stop: AbortSignal) => ({
  folder: makeProject({ 'copies/7-handout-letter.pdf': 'the copy' }),
  day: '2026-11-24',
  copies: [copy],
  stop,
  requestFor: () => ({
    ...copy.target,
    editions: ['handout'] as const,
    papers: ['letter'] as const,
    strict: false,
    today: '2026-11-24',
  }),
});

describe('writeBundles', () => {
  it('writes what is asked for', async () => {
    const wish = batch(new AbortController().signal);
    expect(await writeBundles({ zip: true, mergePdf: false }, wish)).toEqual([
      join(wish.folder, 'copies.zip'),
    ]);
    expect(readdirSync(wish.folder)).toEqual(['copies', 'copies.zip']);
  });

  it('leaves nothing half done when it is told to stop', async () => {
    const wish = batch(AbortSignal.abort());
    expect(await writeBundles({ zip: true, mergePdf: false }, wish)).toEqual([]);
    expect(readdirSync(wish.folder)).toEqual(['copies']);
  });
});
