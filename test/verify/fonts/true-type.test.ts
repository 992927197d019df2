import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { trueTypeOutlines } from '../../../src/verify/fonts/true-type.ts';
import { cidOf, INK, tinyFont } from '../tiny-font.ts';

const require = createRequire(import.meta.url);

interface FontkitFont {
  readonly unitsPerEm: number;
  readonly numGlyphs: number;
  getGlyph(id: number): { readonly bbox: Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>> };
}

describe('outlines of a font program', () => {
  it('are drawn, empty or missing', () => {
    const outlines = trueTypeOutlines(tinyFont(['5']));
    expect(outlines?.(cidOf('A'))).toEqual({ type: 'drawn', ink: INK });
    expect(outlines?.(cidOf(' '))).toEqual({ type: 'empty' });
    expect(outlines?.(cidOf('5'))).toEqual({ type: 'empty' });
    expect(outlines?.(9999)).toEqual({ type: 'missing' });
  });

  it('agree with fontkit on a whole font', () => {
    const path = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
    const bytes = readFileSync(path);
    const outlines = trueTypeOutlines(bytes);
    const font = (require('fontkit') as { create(bytes: Buffer): FontkitFont }).create(bytes);
    const scale = 1000 / font.unitsPerEm;
    let drawn = 0;
    for (let glyph = 0; glyph < font.numGlyphs; glyph += 7) {
      const outline = outlines?.(glyph);
      const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox;
      if (outline?.type !== 'drawn') expect(Number.isFinite(minX) && maxX > minX).toBe(false);
      else {
        drawn++;
        const ink = { left: minX * scale, bottom: minY * scale, right: maxX * scale, top: maxY * scale };
        for (const [edge, value] of Object.entries(ink))
          expect(
            Math.abs((outline.ink?.[edge as keyof typeof INK] ?? 0) - value),
            `${edge} of ${glyph}`,
          ).toBeLessThan(5); // some headers leave room round curves
      }
    }
    expect(drawn).toBeGreaterThan(200);
  });

  it('are not looked for in other bytes', () => {
    expect(trueTypeOutlines(Buffer.from('OTTO'))).toBeNull();
    expect(trueTypeOutlines(new Uint8Array(40))).toBeNull();
  });
});
