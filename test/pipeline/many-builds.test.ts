import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { build } from '../tools/warm-build.ts';

const BUILDS = 200;
const MEGABYTE = 2 ** 20;

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe(`${BUILDS} builds in one process`, () => {
  let root: string;
  beforeAll(() => {
    // texts that would spoil each other if a font's cache were trusted: NBSP and space, decomposed and composed letters
    const texts = [
      'Take 5\u00a0mg a day.',
      'Take 5 mg a day.',
      'Re\u0301sume\u0301 and cafe\u0301.',
      'Résumé and café.',
    ];
    root = makeProject({});
    for (const [index, text] of texts.entries()) {
      mkdirSync(join(root, `content/handouts/text-${index}`), { recursive: true });
      writeFileSync(join(root, `content/handouts/text-${index}/en.yaml`), smallHandout(`      - ${text}`));
    }
  });

  it('are each right, to the byte, and memory stays flat', async () => {
    // a build whose text is not right throws: the guard reads every file back
    const hashes = new Map<string, Set<string>>();
    const heap: number[] = [];
    for (let i = 0; i < BUILDS; i++) {
      const article = i % 20 === 0;
      const slug = article ? 'vitamins-bones-back-pain' : `text-${i % 4}`;
      const [file] = await build(article ? REPOSITORY : root, { slug, lang: 'en', papers: ['letter'] });
      const known = hashes.get(slug) ?? new Set();
      hashes.set(slug, known.add(hash(file?.bytes ?? new Uint8Array())));
      if (i % 20 === 19) {
        globalThis.gc?.();
        heap.push(process.memoryUsage().heapUsed / MEGABYTE);
      }
    }
    expect([...hashes.values()].map((set) => set.size)).toEqual(hashes.size === 5 ? [1, 1, 1, 1, 1] : []);
    const half = heap.length / 2;
    const median = (values: number[]): number =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const growth = median(heap.slice(half)) - median(heap.slice(0, half));
    expect(growth, `heap in MB: ${heap.map(Math.round).join(' ')}`).toBeLessThan(12);
  }, 300_000);
});
