import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { h, page, render, text } from './elements.ts';
import { outline, readBack } from './read-back.ts';

const vietnamese = 'Sức khỏe xương: Vitamin D — 600 IU';
const TEXTS = [
  vietnamese.normalize('NFD'),
  'Office fit: efficient, 600 IU',
  vietnamese,
  '600\u00a0IU a\u00a0b',
  '600 IU a b',
  'x\u2011y well-known',
  'µ μ ≥ 5 → 4.000',
];
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const one = (words: string) => page({ size: [400, 100] }, text('P', words));

it('gives each of thirty documents of one process its own text', async () => {
  const first = new Map<string, string>();
  for (let number = 0; number < 30; number += 1) {
    const words = TEXTS[number % TEXTS.length] ?? '';
    const { bytes, violations } = await render(one(words));
    expect(violations).toEqual([]);
    const { root } = await readBack(bytes);
    expect(outline(root)).toEqual(['Document', ['P', words]]);
    expect(digest(bytes)).toBe(first.get(words) ?? digest(bytes));
    first.set(words, digest(bytes));
  }
  expect(first.size).toBe(TEXTS.length);
});

it('renders several at once, each as it would alone', async () => {
  const alone: string[] = [];
  for (const words of TEXTS) alone.push(digest((await render(one(words))).bytes));
  const together = await Promise.all(TEXTS.map((words) => render(one(words))));
  expect(together.map(({ bytes }) => digest(bytes))).toEqual(alone);
});

it('writes the same bytes again, pictures with an alpha channel included', async () => {
  const pixel = (color: string) =>
    Buffer.from(
      {
        red: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
        green:
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      }[color] ?? '',
      'base64',
    );
  const document = () =>
    page(
      {},
      ...Array.from({ length: 12 }, (_, i) =>
        h('IMAGE', {
          src: { data: pixel(i % 2 ? 'red' : 'green'), format: 'png' },
          alt: 'Dot',
          style: { width: 9, height: 9 },
        }),
      ),
    );
  const renders: string[] = [];
  for (let number = 0; number < 5; number += 1) renders.push(digest((await render(document())).bytes));
  expect(new Set(renders).size).toBe(1);
});

it('takes its ID from the content alone', async () => {
  const id = async (words: string): Promise<string> => {
    const { document } = await readBack((await render(one(words))).bytes);
    return String(document.context.trailerInfo.ID);
  };
  expect(await id('same')).toBe(await id('same'));
  expect(await id('same')).not.toBe(await id('other'));
});
