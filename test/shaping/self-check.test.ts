import { afterEach, beforeAll, expect, test, vi } from 'vitest';

const { Font } = await import('@react-pdf/renderer');
const { checkTextLayout } = await import('../../src/shaping/self-check.ts');
const { createShaping } = await import('../../src/shaping/index.ts');

beforeAll(() => createShaping().load(['source-sans-3']));
afterEach(() => vi.restoreAllMocks());

test('passes with the versions that are installed', async () => {
  await expect(checkTextLayout('source-sans-3')).resolves.toBeUndefined();
});

test('fails when words are no longer asked of our callback', async () => {
  // as if textkit had stopped taking break marks out
  vi.spyOn(String.prototype, 'split').mockImplementation(function (this: string) {
    return [this.toString()];
  });
  await expect(checkTextLayout('source-sans-3')).rejects.toThrow(/react-pdf internals changed/);
});

test('fails when glyphs do not come from the shaper', async () => {
  await expect(checkTextLayout('Helvetica')).rejects.toThrow(/react-pdf internals changed/);
  expect(Font.getRegisteredFontFamilies()).toContain('Helvetica');
});
