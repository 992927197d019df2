import { describe, expect, it } from 'vitest';
import { codeLength, readCMap } from '../../../src/verify/fonts/cmap.ts';

const cmap = (source: string) => readCMap(Buffer.from(source));

describe('ToUnicode', () => {
  it('reads single codes, also to several letters and beyond the basic plane', () => {
    const { text } = cmap('3 beginbfchar <0001> <0035> <0002> <00660069> <03> <D83DDC8A> endbfchar');
    expect([...text]).toEqual([
      [1, '5'],
      [2, 'fi'],
      [3, '💊'],
    ]);
  });

  it('reads ranges with one start and with a list', () => {
    const { text } = cmap('2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0062> <00630064>] endbfrange');
    expect([...text]).toEqual([
      [16, 'A'],
      [17, 'B'],
      [18, 'C'],
      [32, 'b'],
      [33, 'cd'],
    ]);
  });

  it('lets a later entry win, as readers do', () => {
    expect(cmap('beginbfchar <01> <0035> <01> <0036> endbfchar').text.get(1)).toBe('6');
  });

  it('stops at a range that no font has', () => {
    expect(cmap('beginbfrange <00000000> <ffffffff> <0041> endbfrange').text.size).toBeLessThan(70_000);
  });
});

describe('encodings', () => {
  const { ranges, cids } = cmap(
    '2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange 1 begincidchar <41> 7 endcidchar 1 begincidrange <8000> <8002> 20 endcidrange',
  );

  it('know how long a code is', () => {
    expect(codeLength(ranges, 'A\x80\x01', 0)).toBe(1);
    expect(codeLength(ranges, 'A\x80\x01', 1)).toBe(2);
  });

  it('lead from codes to CIDs', () => {
    expect([cids.get(0x41), cids.get(0x8002)]).toEqual([7, 22]);
  });
});
