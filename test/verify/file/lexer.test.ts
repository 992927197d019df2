import { describe, expect, it } from 'vitest';
import { END, Keyword, Lexer } from '../../../src/verify/file/lexer.ts';
import {
  type PdfDict,
  PdfName,
  PdfRef,
  PdfString,
  PdfUnreadable,
} from '../../../src/verify/file/pdf-objects.ts';

const lexer = (source: string, references = true) => new Lexer(Buffer.from(source, 'latin1'), 0, references);
const object = (source: string) => lexer(source).object();
const bytesOf = (source: string) => {
  const value = object(source);
  return value instanceof PdfString ? value.bytes : value;
};

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['-12', -12],
    ['+3.5', 3.5],
    ['.25', 0.25],
    ['-.5', -0.5],
    ['4.', 4],
    ['00012', 12],
    ['--3', -3],
  ])('reads %s', (source, value) => {
    expect(object(source)).toBe(value);
  });

  it('tells a reference from numbers that follow each other', () => {
    expect(object('12 0 R')).toEqual(new PdfRef(12, 0));
    expect(object('[1 2 3 0 R 4]')).toEqual([1, 2, new PdfRef(3, 0), 4]);
    expect(lexer('1 0 R', false).next()).toBe(1);
  });
});

describe('strings', () => {
  it.each([
    ['(plain)', 'plain'],
    ['(a (nested) b)', 'a (nested) b'],
    ['(a\\)\\(\\\\b)', 'a)(\\b'],
    ['(\\n\\r\\t\\101\\0533)', '\n\r\tA+3'],
    ['(one\\\ntwo)', 'onetwo'],
    ['(one\r\ntwo)', 'one\ntwo'],
    ['<48 65 6C6c6F>', 'Hello'],
    ['<486>', 'H`'],
    ['<>', ''],
  ])('reads %j', (source, value) => {
    expect(bytesOf(source)).toBe(value);
  });

  it('decodes text in UTF-16, UTF-8 and Latin-1', () => {
    expect(new PdfString('\xfe\xff\x06\x2f').text).toBe('د');
    expect(new PdfString('\xef\xbb\xbf\xc3\xa9').text).toBe('é');
    expect(new PdfString('caf\xe9').text).toBe('café');
  });
});

describe('names, dictionaries and comments', () => {
  it('reads escapes in names', () => {
    expect(object('/A#20B#2F')).toEqual(new PdfName('A B/'));
  });

  it('reads nested dictionaries', () => {
    const dict = object('<</A<</B [true false null]>>/C/D % note\n /E 1 0 R>>') as PdfDict;
    expect((dict.get('A') as PdfDict).get('B')).toEqual([true, false, null]);
    expect(dict.get('C')).toEqual(new PdfName('D'));
    expect(dict.get('E')).toEqual(new PdfRef(1, 0));
    expect(dict.get('F')).toBeNull();
  });

  it('reads operators', () => {
    const content = lexer('BT \'T* " ET', false);
    const words = Array.from({ length: 4 }, () => content.next()).map(
      (token) => token instanceof Keyword && token.word,
    );
    expect(words).toEqual(['BT', "'T*", '"', 'ET']);
    expect(content.next()).toBe(END);
  });
});

describe('broken syntax', () => {
  it.each(['(no end', '<48', '[1 2', '<</A 1', '<</A>>', ')', '}', '['.repeat(500)])(
    'refuses %j',
    (source) => {
      expect(() => object(source)).toThrow(PdfUnreadable);
    },
  );
});
