import { beforeEach, expect, it, vi } from 'vitest';
import type { layOutTagged } from '../../src/tagged-pdf/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { build } from '../tools/warm-build.ts';

/** An untagged file that takes the place of the right one, as if the renderer had lost something on the way. */
const swapped = vi.hoisted(() => ({ bytes: null as Uint8Array | null }));
vi.mock('../../src/tagged-pdf/index.ts', async (original) => {
  const real = await original<{ layOutTagged: typeof layOutTagged }>();
  const layOut: typeof layOutTagged = async (element, options) => {
    const laidOut = await real.layOutTagged(element, options);
    const draw = async () => {
      const pdf = await laidOut.draw();
      return options.conformance === 'none' && swapped.bytes ? { ...pdf, bytes: swapped.bytes } : pdf;
    };
    return { ...laidOut, draw };
  };
  return { ...real, layOutTagged: layOut };
});

const root = makeProject({
  'content/handouts/right/en.yaml': smallHandout('      - Take 5 mg with food.'),
  'content/handouts/wrong/en.yaml': smallHandout('      - Take 5 g with food.'),
  'content/handouts/short/en.yaml': smallHandout('      - Take 5 mg.'),
});
const untagged = async (slug: string): Promise<Uint8Array> => {
  const [file] = await build(root, { slug, lang: 'en', papers: ['a4'], conformance: 'none' });
  return file?.bytes ?? new Uint8Array();
};

beforeEach(() => {
  swapped.bytes = null;
});

it('builds an untagged file that shows its text', async () => {
  swapped.bytes = await untagged('right');
  expect(swapped.bytes.length).toBeGreaterThan(5000);
  expect(Buffer.compare(await untagged('right'), swapped.bytes)).toBe(0);
});

it.each(['wrong', 'short'])(
  'refuses an untagged file that has lost a letter (%s), and says where',
  async (slug) => {
    swapped.bytes = await untagged(slug);
    await expect(untagged('right')).rejects.toThrow(
      /"code": "text\/changed"[\s\S]*Take 5 mg with food\.[\s\S]*"line": 6/,
    );
  },
);
