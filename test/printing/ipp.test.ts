import { describe, expect, it } from 'vitest';
import { readAddress, usualAddress } from '../../src/printing/ipp/address.ts';
import { decodeAnswer } from '../../src/printing/ipp/decode.ts';
import { encodeRequest } from '../../src/printing/ipp/encode.ts';
import { isPassing, isRefusal, statusName } from '../../src/printing/ipp/status-codes.ts';

/** A value as RFC 8010, 3.1.4 lays it out. */
const value = (tag: number, name: string, content: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(content);
  const sized = (part: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(part.length);
    return Buffer.concat([length, part]);
  };
  return Buffer.concat([Buffer.from([tag]), sized(Buffer.from(name)), sized(bytes)]);
};
const int = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
};
const answer = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 7]), ...parts, Buffer.from([3])]);

const COLLECTION = [
  value(0x34, 'media-col-default', ''),
  value(0x4a, '', 'media-size'),
  value(0x34, '', ''),
  value(0x4a, '', 'x-dimension'),
  value(0x21, '', int(21_000)),
  value(0x37, '', ''),
  value(0x37, '', ''),
];
const WHOLE = answer(
  Buffer.from([1]),
  value(0x47, 'attributes-charset', 'utf-8'),
  value(0x48, 'attributes-natural-language', 'en'),
  Buffer.from([4]),
  value(0x44, 'media-ready', 'iso_a4_210x297mm'),
  value(0x44, '', 'na_letter_8.5x11in'),
  value(0x33, 'copies-supported', Buffer.concat([int(1), int(99)])),
  value(0x22, 'color-supported', Buffer.from([1])),
  value(0x13, 'printer-location', ''),
  value(0x35, 'printer-info', Buffer.concat([Buffer.from([0, 2]), Buffer.from('fr\0\u0005Salle')])),
  ...COLLECTION,
);

describe('encodeRequest', () => {
  it('writes a request byte for byte as RFC 8010 says', () => {
    const bytes = encodeRequest({
      version: '2.0',
      code: 0x0005,
      id: 1,
      groups: [
        {
          group: 'operation',
          attributes: [
            { name: 'attributes-charset', tag: 'charset', values: ['utf-8'] },
            { name: 'x', tag: 'keyword', values: ['a', 'bc'] },
          ],
        },
        {
          group: 'job',
          attributes: [
            { name: 'copies', tag: 'integer', values: [50] },
            { name: 'f', tag: 'boolean', values: [true] },
          ],
        },
      ],
    });
    const expected = Buffer.concat([
      Buffer.from([2, 0, 0, 5, 0, 0, 0, 1]),
      Buffer.from([1]),
      value(0x47, 'attributes-charset', 'utf-8'),
      value(0x44, 'x', 'a'),
      value(0x44, '', 'bc'),
      Buffer.from([2]),
      value(0x21, 'copies', int(50)),
      value(0x22, 'f', Buffer.from([1])),
      Buffer.from([3]),
    ]);
    expect(Buffer.from(bytes).toString('hex')).toBe(expected.toString('hex'));
  });

  it('refuses a text that no printer could take', () => {
    const attributes = [{ name: 'job-name', tag: 'name', values: ['x'.repeat(40_000)] }] as const;
    expect(() =>
      encodeRequest({ version: '1.1', code: 5, id: 1, groups: [{ group: 'operation', attributes }] }),
    ).toThrow(RangeError);
  });
});

describe('decodeAnswer', () => {
  it('reads values of every kind', () => {
    const read = decodeAnswer(WHOLE);
    expect(read).toMatchObject({ code: 0, id: 7 });
    expect(read?.groups.map(({ group }) => group)).toEqual(['operation', 'printer']);
    const printer = read?.groups[1]?.attributes;
    expect(printer?.get('media-ready')).toEqual(['iso_a4_210x297mm', 'na_letter_8.5x11in']);
    expect(printer?.get('copies-supported')).toEqual([{ lower: 1, upper: 99 }]);
    expect(printer?.get('color-supported')).toEqual([true]);
    expect(printer?.get('printer-location')).toEqual([null]);
    expect(printer?.get('printer-info')).toEqual(['Salle']);
    expect(printer?.get('media-col-default')).toEqual([
      new Map([['media-size', [new Map([['x-dimension', [21_000]]])]]]),
    ]);
  });

  it('believes nothing of an answer that ends too early, wherever that is', () => {
    const believed = Array.from({ length: WHOLE.length }, (_, end) => end).filter(
      (end) => decodeAnswer(WHOLE.subarray(0, end)) !== null,
    );
    expect(believed).toEqual([]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<!DOCTYPE html><title>Printer</title>')],
    ['another protocol', answer().fill(9, 0, 1)],
    ['a value outside of any group', answer(value(0x44, 'a', 'b'))],
    ['a further value of nothing', answer(Buffer.from([1]), value(0x44, '', 'b'))],
    ['a negative length', answer(Buffer.from([1, 0x44, 0xff, 0xff]))],
    ['a number that is none', answer(Buffer.from([1]), value(0x21, 'job-id', 'ab'))],
    ['a collection without an end', answer(Buffer.from([1]), value(0x34, 'a', ''))],
    ['collections without end', answer(Buffer.from([1]), value(0x34, 'a', ''), ...nested(50))],
    ['too many values', answer(Buffer.from([1]), value(0x44, 'a', ''), ...many(60_000))],
  ])('is null for %s', (_, bytes) => {
    expect(decodeAnswer(bytes)).toBeNull();
  });
});

function nested(depth: number): readonly Buffer[] {
  const inner = [value(0x4a, '', 'm'), value(0x34, '', '')];
  return [
    ...Array.from({ length: depth }, () => inner).flat(),
    ...Array.from({ length: depth + 1 }, () => value(0x37, '', '')),
  ];
}

const many = (count: number): readonly Buffer[] => Array.from({ length: count }, () => value(0x44, '', 'x'));

describe('status codes', () => {
  it('have names, and say what passes', () => {
    expect(statusName(0x0507)).toBe('server-error-busy');
    expect(statusName(0x0599)).toBe('0x0599');
    expect([0x0507, 0x0505, 0x0502].every(isPassing)).toBe(true);
    expect(isPassing(0x0506)).toBe(false);
    expect([isRefusal(0x0002), isRefusal(0x0400)]).toEqual([false, true]);
  });
});

describe('readAddress', () => {
  it.each([
    ['ipp://desk.local/ipp/print', { uri: 'ipp://desk.local/ipp/print', isSecure: false, port: 631 }],
    [
      'IPPS://desk.local:8631/printers/A%20B',
      { host: 'desk.local', isSecure: true, port: 8631, path: '/printers/A%20B' },
    ],
    ['ipp://desk.local:80/', { uri: 'ipp://desk.local:80/', port: 80 }],
    ['ipp://[::1]:8632/ipp', { uri: 'ipp://[::1]:8632/ipp', host: '::1', port: 8632 }],
  ])('reads %s', (text, expected) => {
    expect(readAddress(text)).toMatchObject(expected);
  });

  it.each([
    'http://desk.local/',
    'desk',
    'ipp://',
    'ipp://ann:secret@desk/',
    'ipp://desk/a b',
    'ipp://desk/\r\nX',
  ])('is null for %j', (text) => {
    expect(readAddress(text)).toBeNull();
  });

  it('makes one of a host', () => {
    expect(usualAddress('desk.local:8632', '/ipp/print')?.uri).toBe('ipp://desk.local:8632/ipp/print');
    expect(usualAddress('[::1]', '/')?.host).toBe('::1');
    for (const text of ['', 'a b', 'http://desk', 'desk/path', 'desk:http'])
      expect(usualAddress(text, '/')).toBeNull();
  });
});
