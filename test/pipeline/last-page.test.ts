import { expect, it } from 'vitest';
import { pageFill, readPdf } from '../../src/verify/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { build } from '../tools/warm-build.ts';

const sentence = 'Take one tablet with a glass of water each morning, and sit up for half an hour after it.';

/** Fill of every page of a handout of so many paragraphs. */
async function fillOf(paragraphs: number): Promise<readonly number[]> {
  const blocks = Array.from({ length: paragraphs }, () => `      - ${sentence} ${sentence}`).join('\n');
  const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout(blocks) });
  const [file] = await build(root, { slug: 'tablets', lang: 'en', papers: ['letter'] });
  const read = readPdf(file?.bytes ?? new Uint8Array());
  return read.ok ? pageFill(read.value) : [];
}

it('does not leave a last page nearly empty', async () => {
  const thin: string[] = [];
  let twoPages = 0;
  for (let paragraphs = 8; paragraphs <= 22; paragraphs++) {
    const fill = await fillOf(paragraphs);
    if (fill.length === 2) twoPages++;
    if (fill.length > 1 && (fill.at(-1) ?? 0) < 0.25)
      thin.push(`${paragraphs} paragraphs: ${fill.join(' ')}`);
  }
  expect(twoPages).toBeGreaterThan(3);
  expect(thin).toEqual([]);
});
