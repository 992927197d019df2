import { expect, it } from 'vitest';
import { contentHash, readHandout } from '../../src/content/index.ts';

function hashOf(text: string): string {
  const read = readHandout({ text, file: 'a/en.yaml', slug: 'a', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return contentHash(read.value);
}

it('is that of the words, not of the clinic, the theme and where they are written', () => {
  const words = 'title: Tablets\nsummary: One a day.\n';
  const others = [
    `# why\n\n${words}`,
    `clinic: ours\ntheme: warm\n${words}`,
    `theme: warm\n${words}clinic: ours\n`,
  ];
  for (const other of others) expect(hashOf(other)).toBe(hashOf(words));
  expect(hashOf(words.replace('One', 'Two'))).not.toBe(hashOf(words));
});
