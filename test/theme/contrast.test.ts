import { describe, expect, it } from 'vitest';
import { asGrey, contrastRatio, relativeLuminance } from '../../src/theme/index.ts';

describe('contrast ratio', () => {
  it('runs from 1 to 21', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrastRatio('#777777', '#777777')).toBe(1);
  });

  it('is the same both ways', () => {
    expect(contrastRatio('#0B4F6C', '#EAF3F7')).toBe(contrastRatio('#EAF3F7', '#0B4F6C'));
  });

  it('knows the greys on either side of 4.5', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThan(4.5);
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  it('weighs green most', () => {
    expect(relativeLuminance('#00ff00')).toBeCloseTo(0.7152, 4);
    expect(relativeLuminance('#0000ff')).toBeCloseTo(0.0722, 4);
  });

  it.each(['red', '#fff', '#12345', '#12345g'])('refuses %s', (color) => {
    expect(() => relativeLuminance(color)).toThrow(RangeError);
  });
});

describe('grey', () => {
  it('keeps black, white and greys', () => {
    expect(['#000000', '#ffffff', '#808080'].map(asGrey)).toEqual(['#000000', '#ffffff', '#808080']);
  });

  it('makes two colours that differ only in hue the same', () => {
    // a red and a green of the same lightness: told apart in colour only
    expect(contrastRatio(asGrey('#C00000'), asGrey('#006200'))).toBeLessThan(1.05);
  });
});
