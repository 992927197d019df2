import { describe, expect, it } from 'vitest';
import { encodingOf, type1Encoding } from '../../../src/verify/fonts/encodings.ts';
import { glyphNameText } from '../../../src/verify/fonts/glyph-names.ts';

const NONE = { base: null, differences: new Map<number, string>(), latin: true, builtIn: null };
const program = (text: string): Uint8Array =>
  Buffer.from(`%!PS-AdobeFont-1.0: CMMI10\n${text}\ncurrentfile eexec`, 'latin1');

describe('glyph names', () => {
  it.each([
    ['eacute', 'é'],
    ['A', 'A'],
    ['Scaron', 'Š'],
    ['uni2264', '≤'],
    ['uni00410301', 'A\u0301'],
    ['u1F600', '😀'],
    ['f_i', 'fi'],
    ['a.sc', 'a'],
    ['one.oldstyle', '1'],
    ['alpha', 'α'],
    ['Omega', 'Ω'],
    ['g12', null],
    ['.notdef', null],
    ['constructor', null],
    ['', null],
  ])('%s', (name, text) => {
    expect(glyphNameText(name)).toBe(text);
  });
});

describe('encodings of simple fonts', () => {
  it.each([
    ['WinAnsiEncoding', 0x93, '“'],
    ['WinAnsiEncoding', 0xe9, 'é'],
    ['WinAnsiEncoding', 0x07, null],
    ['MacRomanEncoding', 0x8e, 'é'],
    ['MacRomanEncoding', 0xa5, '•'],
    ['StandardEncoding', 0x27, '’'],
    ['StandardEncoding', 0xb7, '•'],
    ['StandardEncoding', 0xf8, 'ł'],
    ['StandardEncoding', 0xe2, null],
  ])('%s 0x%s', (base, code, text) => {
    expect(encodingOf({ ...NONE, base })(Number(code))).toBe(text);
  });

  it('let differences go before the base', () => {
    const encoding = encodingOf({
      ...NONE,
      base: 'WinAnsiEncoding',
      differences: new Map([[65, 'lessequal']]),
    });
    expect([encoding(65), encoding(66)]).toEqual(['≤', 'B']);
  });

  it('guess nothing for a symbolic font that says nothing', () => {
    expect(encodingOf({ ...NONE, latin: false })(0x3a)).toBeNull();
    expect(encodingOf({ ...NONE, latin: true })(0x3a)).toBe(':');
  });

  it('read what a Type 1 program says itself: TeX has its full stop where others have a colon', () => {
    const builtIn = type1Encoding(
      program(
        '/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 58 /period put\ndup 11 /alpha put\nreadonly def',
      ),
    );
    const encoding = encodingOf({ ...NONE, latin: false, builtIn });
    expect([encoding(58), encoding(11), encoding(65)]).toEqual(['.', 'α', null]);
    expect(type1Encoding(program('/Encoding StandardEncoding def'))).toBe('standard');
    expect(type1Encoding(program('no encoding'))).toBeNull();
  });
});
