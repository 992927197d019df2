import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Face, openFace } from '../../src/shaping/face.ts';
import { bundledFamilies } from '../../src/shaping/families.ts';
import { shape } from '../../src/shaping/shape.ts';
import { ARABIC, ARABIC_TEXTS, CHINESE, CHINESE_TEXT_FILE, LATIN, LATIN_TEXTS } from './samples.ts';

const families = [...bundledFamilies(), CHINESE];

async function face(name: string, weight = 400): Promise<Face> {
  const file = families
    .find((family) => family.name === name)
    ?.faces.find((one) => one.weight === weight)?.file;
  if (!file) throw new Error(`no ${name} ${weight}`);
  return openFace({ file });
}

let latin: Face;
let arabic: Face;
let atkinson: Face;
let chinese: Face;
beforeAll(async () => {
  latin = await face(LATIN);
  arabic = await face(ARABIC);
  atkinson = await face('atkinson-hyperlegible-next', 700);
  chinese = await face(CHINESE.name);
});

const texts = (clusters: ReturnType<typeof shape>) => clusters.map(({ text }) => text);
const joined = (clusters: ReturnType<typeof shape>) => texts(clusters).join('');

describe('text of clusters', () => {
  test.each(LATIN_TEXTS)('is the text itself: %j', (text) => {
    for (const one of [latin, atkinson, chinese, arabic]) {
      const clusters = shape(one, text, { language: 'en' });
      expect(joined(clusters)).toBe(text);
      expect(clusters.flatMap(({ parts }) => parts.map((part) => part.text)).join('')).toBe(text);
      expect(clusters.flatMap(({ codePoints }) => codePoints)).toHaveLength(text.length);
    }
  });

  test.each(ARABIC_TEXTS)('is what was written, where textkit mirrored the brackets: %j', (text) => {
    const mirrored = text.replace(/[()[\]{}«»]/g, (c) => '()[]{}«»'.charAt('()[]{}«»'.indexOf(c) ^ 1));
    for (const one of [arabic, latin]) {
      const clusters = shape(one, mirrored, { language: 'ar' });
      expect(joined(clusters)).toBe(text);
      expect(clusters.every(({ rightToLeft }) => rightToLeft)).toBe(true);
      expect(clusters.flatMap(({ codePoints }) => codePoints)).toHaveLength(text.length);
    }
  });

  test('survives every cut of a text in two', () => {
    for (const [one, text] of [
      [latin, LATIN_TEXTS.join(' ')],
      [arabic, ARABIC_TEXTS.slice(0, 5).join(' ')],
    ] as const) {
      for (let at = 0; at <= text.length; at += 1) {
        const halves = [text.slice(0, at), text.slice(at)];
        const written = halves.map((half) => joined(shape(one, half))).join('');
        expect(written.length).toBe(text.length);
      }
    }
  });

  test('holds for a whole Chinese handout, with a glyph for each character', async () => {
    const lines = (await readFile(CHINESE_TEXT_FILE, 'utf8')).split('\n');
    for (const line of lines) {
      const clusters = shape(chinese, line, { language: 'zh-Hans' });
      expect(joined(clusters)).toBe(line);
      expect(clusters.flatMap((c) => c.parts.flatMap((p) => p.glyphs)).every(({ id }) => id > 0)).toBe(true);
    }
  });
});

describe('a letter', () => {
  test('is one object wherever it looks, reads and advances alike', () => {
    const [first, second] = shape(latin, 'oo');
    expect(second).toBe(first);
    expect(shape(latin, 'so')[1]).toBe(first);
    expect(shape(atkinson, 'o')[0]).not.toBe(first);
    const [space, bound] = shape(latin, ' \u00a0');
    expect(bound).not.toBe(space);
  });

  // a soft hyphen at the end prints nothing, and sends the run the long way
  test.each(LATIN_TEXTS)('is the same by the short way and by the long one: %j', (text) => {
    for (const one of [latin, atkinson, chinese]) {
      expect(shape(one, text)).toEqual(shape(one, `${text}\u00ad`).slice(0, -1));
    }
  });

  test('keeps its own accents', () => {
    expect(shape(latin, 'o\u0301o')[0]).not.toBe(shape(latin, 'oo')[0]);
    expect(texts(shape(latin, 'o\u0301o'))).toEqual(['o\u0301', 'o']);
  });
});

describe('what stays together', () => {
  test('a letter and its accents, composed or not', () => {
    expect(texts(shape(latin, 'e\u0301\u0323x'))).toEqual(['e\u0301\u0323', 'x']);
    expect(shape(latin, 'ế').map((c) => c.parts.length)).toEqual([1]);
  });

  test('a ligature, as one cluster with the text of all its letters', () => {
    const [ligature, ...rest] = shape(latin, 'ffi');
    expect(ligature?.text).toBe('ff');
    expect(ligature?.parts.map(({ glyphs }) => glyphs.length)).toEqual([1]);
    expect(texts(rest)).toEqual(['i']);
    expect(texts(shape(latin, 'ffi', { features: { liga: false, kern: true } }))).toEqual(['f', 'f', 'i']);
  });

  test('not a space and an accent: readers would take both for a space', () => {
    expect(texts(shape(latin, 'a \u0301b'))).toEqual(['a', ' ', '\u0301', 'b']);
    expect(texts(shape(latin, 'a\u0301b'))).toEqual(['a\u0301', 'b']);
  });

  test('not signs alone by kerning: in a right-to-left line they stand the other way round', () => {
    const wide = (text: string) => shape(latin, text).map(({ advanceWidth }) => advanceWidth);
    expect(wide('.**')).toEqual([...wide('.'), ...wide('*'), ...wide('*')]);
    expect(wide('A.”')[1]).toBeLessThan(wide('.”')[0] ?? 0);
  });

  test('a joiner, with the letter before it and no glyph of its own', () => {
    const clusters = shape(arabic, 'می\u200cخ');
    expect(texts(clusters)).toEqual(['م', 'ی\u200c', 'خ']);
    expect(clusters[1]?.parts).toMatchObject([
      { text: 'ی', glyphs: [{}] },
      { text: '\u200c', glyphs: [] },
    ]);
  });
});

describe('what prints nothing', () => {
  test.each(['\n', '\u2066', '\u200b', '\ufeff'])('%j is an empty cluster', (text) => {
    const [cluster, ...rest] = shape(latin, text);
    expect(rest).toEqual([]);
    expect(cluster).toMatchObject({ text, advanceWidth: 0, parts: [{ glyphs: [] }] });
  });

  test('a soft hyphen says what it is', () => {
    const soft = shape(latin, 'a\u00adb').find(({ hyphen }) => hyphen === 'soft');
    expect(soft).toMatchObject({ text: '\u00ad', advanceWidth: 0 });
  });

  test('a no-break space has its own text and the width of a space', () => {
    const [space, bound] = shape(latin, ' \u00a0');
    expect([space?.text, bound?.text]).toEqual([' ', '\u00a0']);
    expect(bound?.advanceWidth).toBe(space?.advanceWidth);
  });
});

describe('shaping itself', () => {
  test('kerns', () => {
    const width = (text: string) => shape(latin, text).reduce((sum, c) => sum + c.advanceWidth, 0);
    expect(width('To')).toBeLessThan(width('T') + width('o'));
  });

  test('joins Arabic letters: the same letter has other glyphs at the ends of a word', () => {
    const ids = shape(arabic, 'ههه').map((c) => c.parts[0]?.glyphs[0]?.id);
    expect(new Set(ids).size).toBe(3);
  });

  test('places a mark above its letter and leaves the advance alone', () => {
    const [letter] = shape(arabic, 'بَ');
    const [bare] = shape(arabic, 'ب');
    expect(letter?.text).toBe('بَ');
    expect(letter?.advanceWidth).toBe(bare?.advanceWidth);
  });

  test('hears the language: Urdu has its own form of a digit', () => {
    const glyph = (language: string) => shape(arabic, '۷', { language })[0]?.parts[0]?.glyphs[0]?.id;
    expect(glyph('ur')).not.toBe(glyph('fa'));
  });

  test('gives the second and the tenth text the clusters of the first', () => {
    const first = shape(latin, 'Sức khỏe'.normalize('NFD'));
    for (let round = 0; round < 10; round += 1) {
      shape(latin, `Office ${round}`);
      shape(latin, 'Sức khỏe');
      expect(shape(latin, 'Sức khỏe'.normalize('NFD'))).toEqual(first);
    }
  });
});
