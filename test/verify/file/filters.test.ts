import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/verify/file/filters.ts';
import { PdfDict, PdfUnreadable } from '../../../src/verify/file/pdf-objects.ts';

const text = (filter: string, source: string | Uint8Array, parameters: PdfDict | null = null) =>
  Buffer.from(
    decode(filter, typeof source === 'string' ? Buffer.from(source, 'latin1') : source, parameters),
  ).toString('latin1');

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
