import { describe, expect, it } from 'vitest';
import { PdfDict } from '../../../src/verify/file/pdf-objects.ts';
import { readContent } from '../../../src/verify/graphics/content-stream.ts';

function operations(source: string) {
  const found: { operator: string; operands: readonly unknown[]; start: number; end: number }[] = [];
  readContent(Buffer.from(source, 'latin1'), (operator, operands, start, end) =>
    found.push({ operator, operands, start, end }),
  );
  return found;
}
const operators = (source: string) => operations(source).map(({ operator }) => operator);

describe('content streams', () => {
  it('give operators with what stands before them', () => {
    expect(operations('q 1 0 0 1 5 6 cm [1 -2.5] 0 d Q')).toMatchObject([
      { operator: 'q', operands: [] },
      { operator: 'cm', operands: [1, 0, 0, 1, 5, 6] },
      { operator: 'd', operands: [[1, -2.5], 0] },
      { operator: 'Q', operands: [] },
    ]);
  });

  it('say where each operator stands: together they are the whole stream', () => {
    const source = 'q 1 0 0 rg\n(0 g) Tj BI /W 2 ID \x01 EI\nQ';
    const parts = operations(source).map(({ start, end }) => source.slice(start, end));
    expect(parts.map((part) => part.trim())).toEqual([
      'q',
      '1 0 0 rg',
      '(0 g) Tj',
      'BI /W 2 ID \x01 EI',
      'Q',
    ]);
    expect(parts.join('')).toBe(source);
  });

  it('need no spaces between delimiters', () => {
    expect(operators("/P<</MCID 0>>BDC[<00>12(a)]TJ(b)'T*EMC")).toEqual(['BDC', 'TJ', "'T*EMC"]);
  });

  it('step over the bytes of inline pictures, even where they look like the end', () => {
    const [begin, next] = operations('BI /W 2 /H 1 /BPC 8 ID \x01 EI \xff\xfe\x00( EI\nQ');
    expect(begin?.operator).toBe('BI');
    expect(begin?.operands[0]).toBeInstanceOf(PdfDict);
    expect(next?.operator).toBe('Q');
  });

  it('are refused when a picture has no end', () => {
    expect(() => operations('BI /W 1 ID abc')).toThrow(/no end/);
  });
});
