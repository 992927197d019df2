import { expect, it } from 'vitest';
import { readOnce } from '../../src/sources/read-once.ts';

const counted = (kept: number) => {
  const reads: string[] = [];
  const read = readOnce(({ text, file }: { readonly text: string; readonly file: string }) => {
    reads.push(`${file} ${text}`);
    return text.toUpperCase();
  }, kept);
  return { reads, read };
};

it('reads a file again only when its text has changed, or another file says the same', () => {
  const { reads, read } = counted(5);
  const results = [
    read({ text: 'one', file: 'a.yaml' }),
    read({ text: 'one', file: 'a.yaml' }),
    read({ text: 'two', file: 'a.yaml' }),
    read({ text: 'two', file: 'b.yaml' }),
  ];
  expect(results).toEqual(['ONE', 'ONE', 'TWO', 'TWO']);
  expect(reads).toEqual(['a.yaml one', 'a.yaml two', 'b.yaml two']);
});

it('forgets the oldest', () => {
  const { reads, read } = counted(1);
  for (const file of ['a.yaml', 'b.yaml', 'a.yaml']) read({ text: 'one', file });
  expect(reads).toEqual(['a.yaml one', 'b.yaml one', 'a.yaml one']);
});
