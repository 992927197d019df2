import { describe, expect, it } from 'vitest';
import { readTheme } from '../../src/content/index.ts';
import { fileText, showPlace, themeNamed } from './read.ts';

const STANDARD = fileText('content/themes/standard.yaml');
const codes = (text: string) =>
  readTheme({ text, file: 'content/themes/x.yaml', name: 'x' }).problems.map(
    ({ code, place }) => `${code} ${showPlace(place)}`,
  );

describe('readTheme', () => {
  it('reads tokens under the names of the model', () => {
    const { name, tokens } = themeNamed('standard');
    expect(name).toBe('standard');
    expect(tokens.color).toMatchObject({ brand: '#0B4F6C', onBrand: '#FFFFFF', onAccent: '#FFFFFF' });
    expect(tokens.type).toMatchObject({ body: 12, table: 11, small: 10, h1: 27 });
    expect(tokens.space).toEqual([0, 4, 8, 12, 16, 20, 24, 32, 40]);
    expect(tokens.margin).toEqual({ x: 46, top: 34, bottom: 28 });
  });

  it.each([
    ['a colour in three signs', STANDARD.replace('"#1B2733"', '"#123"'), 'schema/color 4:8'],
    ['a size below nothing', STANDARD.replace('body: 12', 'body: -12'), 'schema/range 16:9'],
    ['a size in words', STANDARD.replace('body: 12', 'body: 12pt'), 'schema/type 16:9'],
    ['distances that shrink', STANDARD.replace('  - 40', '  - 4'), 'schema/value 29:3'],
    ['eight distances', STANDARD.replace('  - 40\n', ''), 'schema/range 29:3'],
    ['a token that is missing', STANDARD.replace('radius: 6\n', ''), 'schema/missing 3:1'],
  ])('refuses %s', (_, text, expected) => {
    expect(text).not.toBe(STANDARD);
    expect(codes(text)).toEqual([expected]);
  });
});
