import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { missingCharacters } from '../../src/shaping/coverage.ts';
import { BUNDLED_FAMILY_NAMES, createShaping } from '../../src/shaping/index.ts';
import { CHINESE, CHINESE_TEXT_FILE } from './samples.ts';

const shaping = createShaping({ families: [CHINESE] });
const ATKINSON = 'atkinson-hyperlegible-next';

describe('missing', () => {
  test('names each character that no family has, once, in order', async () => {
    expect(await shaping.missing('漢 a → 😀 →', [ATKINSON])).toEqual(['漢', '→', '😀']);
    expect(await shaping.missing('漢 a → 😀 →', [ATKINSON, 'source-sans-3'])).toEqual(['漢', '😀']);
  });

  test('does not count line ends and what prints nothing', async () => {
    expect(await shaping.missing('a\nb\u00ad\u200b\u200d\ufe0f\u2066', [ATKINSON])).toEqual([]);
  });

  test('counts what HarfBuzz can make from other glyphs as there', async () => {
    // Atkinson Hyperlegible Next has neither a narrow no-break space nor a no-break hyphen
    expect(await shaping.missing('5\u202f%', [ATKINSON])).toEqual([]);
  });

  test('counts half a surrogate pair and tabs as missing', async () => {
    expect(await shaping.missing('a\ud83d b\tc', ['source-sans-3'])).toEqual(['\ud83d', '\t']);
  });

  test('finds an accent that the letter’s own font lacks', async () => {
    expect(await shaping.missing('e\u0323', [ATKINSON])).toEqual(['e\u0323']);
    expect(await shaping.missing('e\u0323', [ATKINSON, 'source-sans-3'])).toEqual(['e\u0323']);
    expect(await shaping.missing('e\u0323', ['source-sans-3'])).toEqual([]);
  });

  test('names a letter with all that is written on it, as it stands in the text', async () => {
    expect(await shaping.missing('e\u0301\u0323', [ATKINSON])).toEqual(['e\u0301\u0323']);
  });

  test('does not take an accent that begins a line for one on the line before', async () => {
    const stack = ['source-sans-3', 'noto-sans-arabic'];
    expect(await shaping.missing('n\u0650', stack)).toEqual(['n\u0650']);
    expect(await shaping.missing('n\n\u0650', stack)).toEqual([]);
  });

  test('has all of the Chinese sample in both weights', async () => {
    expect(await shaping.missing(await readFile(CHINESE_TEXT_FILE, 'utf8'), [CHINESE.name])).toEqual([]);
    expect(await shaping.missing('骨鑫', [CHINESE.name])).toEqual(['鑫']);
  });

  test('asks every weight of a family: a bold without the letter is no cover', () => {
    const regular = { covers: () => true };
    const bold = { covers: (codePoint: number) => codePoint !== 0x2265 };
    const family = { covers: (codePoint: number) => [regular, bold].every((face) => face.covers(codePoint)) };
    expect(missingCharacters('≥ 5', [family])).toEqual(['≥']);
  });

  test('refuses a family that nobody has', async () => {
    await expect(shaping.missing('a', ['comic-sans'])).rejects.toMatchObject({
      problem: { code: 'font/unknown-family', hint: expect.stringContaining(ATKINSON) },
    });
  });
});

describe('chooseStack', () => {
  const stacks = [[ATKINSON], ['source-sans-3']];

  test('takes the first stack that has everything', async () => {
    expect(await shaping.chooseStack('Vitamin D', stacks)).toEqual({ stack: [ATKINSON], missing: [] });
    expect(await shaping.chooseStack('Sức khỏe ≥ ✓', stacks)).toEqual({
      stack: ['source-sans-3'],
      missing: [],
    });
  });

  test('takes the one that misses least, and says what', async () => {
    expect(await shaping.chooseStack('✓ 漢', stacks)).toEqual({ stack: ['source-sans-3'], missing: ['漢'] });
    expect(await shaping.chooseStack('漢', stacks)).toEqual({ stack: [ATKINSON], missing: ['漢'] });
  });
});

test.each(BUNDLED_FAMILY_NAMES)('%s has the letters of a handout', async (family) => {
  expect(await shaping.missing('Vitamin D (25–30%), “so”: 600 IU; é ñ ü’s [1].', [family])).toEqual([]);
});
