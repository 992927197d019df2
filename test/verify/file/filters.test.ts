import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/verify/file/filters.ts';
import { PdfDict, PdfUnreadable } from '../../../src/verify/file/pdf-objects.ts';

const text = (filter: string, source: string | Uint8Array, parameters: PdfDict | null = null) =>
  Buffer.from(
    decode(filter, typeof source === 'string' ? Buffer.from(source, 'latin1') : source, parameters),
  ).toString('latin1');

/** LZW as PDF has it, codes growing one entry early; the table is cleared when it is full. */
function packLzw(source: string): Uint8Array {
  const bits: string[] = [];
  const put = (code: number, width: number) => bits.push(code.toString(2).padStart(width, '0'));
  let table = new Map<string, number>();
  let width = 9;
  put(256, width);
  const codeOf = (part: string) => (part.length === 1 ? part.charCodeAt(0) : (table.get(part) ?? -1));
  let part = '';
  for (const char of source) {
    if (codeOf(part + char) >= 0) {
      part += char;
      continue;
    }
    put(codeOf(part), width);
    table.set(part + char, 258 + table.size);
    const next = 258 + table.size;
    if (next === 4095) {
      put(256, width);
      table = new Map();
      width = 9;
    } else width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
    part = char;
  }
  put(codeOf(part), width);
  put(257, width);
  const all = bits.join('');
  return Uint8Array.from({ length: Math.ceil(all.length / 8) }, (_, i) =>
    Number.parseInt(all.slice(i * 8, i * 8 + 8).padEnd(8, '0'), 2),
  );
}

describe('filters', () => {
  it.each([
    ['ASCIIHexDecode', '54 61 6B 65>', 'Take'],
    ['AHx', '5461 6b6>', 'Tak`'],
    ['ASCII85Decode', '87cURD]i,"Ebo80~>', 'Hello World!'],
    ['A85', 'z!!~>', '\0\0\0\0\0'],
    ['RunLengthDecode', '\x02abc\xfed\x80', 'abcddd'],
  ] as const)('%s', (filter, source, expected) => {
    expect(text(filter, source)).toBe(expected);
  });

  it('undoes LZW, from the standard’s example to codes of twelve bits', () => {
    const example = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01);
    expect(text('LZWDecode', example)).toBe('-----A---B');
    const long = Array.from({ length: 9000 }, (_, i) =>
      String.fromCharCode((i * i * 31 + (i >> 3)) % 251),
    ).join('');
    expect(text('LZW', packLzw(long))).toBe(long);
    expect(() => text('LZWDecode', Uint8Array.of(0x80, 0x7f, 0xff))).toThrow(PdfUnreadable);
  });

  it('undoes the TIFF predictor', () => {
    const parameters = new PdfDict(
      new Map([
        ['Predictor', 2],
        ['Columns', 2],
        ['Colors', 3],
      ]),
    );
    const rows = deflateSync(Uint8Array.of(1, 2, 3, 1, 1, 1, 9, 9, 9, 250, 0, 1));
    const plain = Buffer.from(text('FlateDecode', rows, parameters), 'latin1');
    expect([...plain]).toEqual([1, 2, 3, 2, 3, 4, 9, 9, 9, 3, 9, 10]);
  });

  it('undoes flate, also without its check sum', () => {
    const packed = deflateSync('5 mg twice a day');
    expect(text('FlateDecode', packed)).toBe('5 mg twice a day');
    expect(text('Fl', packed.subarray(0, -4))).toBe('5 mg twice a day');
  });

  it.each([
    [0, [1, 2, 3, 4, 5, 6]],
    [1, [1, 3, 6, 4, 9, 15]],
    [2, [1, 2, 3, 5, 7, 9]],
    [3, [1, 2, 4, 4, 8, 12]],
    [4, [1, 3, 6, 5, 10, 16]],
  ])('undoes PNG row filter %i', (type, expected) => {
    const parameters = new PdfDict(
      new Map([
        ['Predictor', 15],
        ['Columns', 3],
      ]),
    );
    const packed = deflateSync(Buffer.from([type, 1, 2, 3, type, 4, 5, 6]));
    expect([...decode('FlateDecode', packed, parameters)]).toEqual(expected);
  });

  it('refuses damaged data and picture filters', () => {
    expect(() => decode('FlateDecode', Buffer.from('not packed'), null)).toThrow(PdfUnreadable);
    expect(() => decode('DCTDecode', Buffer.from(''), null)).toThrow(/DCTDecode/);
  });
});
