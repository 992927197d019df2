import { Font as Fonts } from '@react-pdf/renderer';
import { describe, expect, it } from 'vitest';
import { bundledFamilies } from '../../src/shaping/families.ts';
import type { FontkitFont, FontkitSubset } from '../../src/tagged-pdf/pdfkit-internals.ts';
import { addSimpleGlyph } from '../../src/tagged-pdf/simple-glyphs.ts';

type Subset = FontkitSubset & { encode(): Uint8Array };
type Font = FontkitFont & {
  createSubset(): Subset;
  glyphForCodePoint(codePoint: number): { readonly id: number };
};

const [file = ''] = bundledFamilies().flatMap(({ name, faces }) =>
  name === 'source-sans-3' ? [faces[0]?.file ?? ''] : [],
);
Fonts.register({ family: 'remembered', src: file });
const source = Fonts.getFont({ fontFamily: 'remembered' });
await source?.load();
const font = source?.data as unknown as Font;

function embed(text: string, remembering: boolean): { bytes: Uint8Array; decoded: number } {
  const subset = font.createSubset();
  const plain = (Object.getPrototypeOf(subset) as FontkitSubset)._addGlyph;
  let decoded = 0;
  const counted = function (this: FontkitSubset, entry: unknown): number {
    decoded += 1;
    return plain.call(this, entry);
  };
  subset._addGlyph = function (entry) {
    return remembering ? addSimpleGlyph(this, font, entry as number, counted) : counted.call(this, entry);
  };
  for (const character of text) subset.includeGlyph(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
  return { bytes: subset.encode(), decoded };
}

describe('glyphs that a font remembers', () => {
  it('give the same subset as fontkit, also the second time and in another order', () => {
    for (const text of ['Take 5 mg, é à ở.', 'Take 5 mg, é à ở.', 'ở à é mg 5 ekaT', 'Å new text']) {
      expect(Buffer.from(embed(text, true).bytes).equals(Buffer.from(embed(text, false).bytes))).toBe(true);
    }
  });

  it('are decoded once; those made of others each time', () => {
    const text = 'Zebra xylophone';
    const first = embed(text, true).decoded;
    const again = embed(text, true).decoded;
    expect(first).toBeGreaterThan(again);
    expect(again).toBe(0);
    expect(embed('é', true).decoded).toBe(embed('é', true).decoded);
    expect(embed('é', true).decoded).toBeGreaterThan(0);
  });
});
