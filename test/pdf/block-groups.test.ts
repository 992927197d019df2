import { describe, expect, it } from 'vitest';
import type { Block, ListBlock, ParagraphBlock } from '../../src/model/index.ts';
import { announces, staysWith } from '../../src/pdf/block-groups.ts';

const place = { file: 'a.yaml', line: 1, column: 1 };
const text = (value: string) => ({ place, inlines: [{ type: 'text' as const, value }] });
const paragraph = (value: string): ParagraphBlock => ({ type: 'paragraph', place, text: text(value) });
const heading: Block = { type: 'heading', level: 3, place, text: text('Foods') };
const list: ListBlock = { type: 'list', place, items: [text('Milk')] };

/** Letters of two lines. */
const TWO_LINES = 40;
const LONG = 'Milk and fish give your body calcium and vitamin D.';

describe('a page may end', () => {
  it('between a list and a paragraph of two lines that says something by itself', () => {
    expect(staysWith(paragraph(LONG), list, TWO_LINES)).toBe(false);
  });

  it.each([
    'Eat these foods of which your body makes bone:',
    'Ешьте продукты, из которых строится ваша кость:',
    '多吃这些对您的骨骼有好处的食物，其中含有丰富的钙和维生素以及镁：',
  ])('but not after one that announces the list: %s', (value) => {
    expect(staysWith(paragraph(value), list, TWO_LINES)).toBe(true);
  });

  it('nor after a line that would stand alone under its heading', () => {
    expect(staysWith(paragraph('Some foods help.'), list, TWO_LINES)).toBe(true);
    expect(staysWith(heading, list, TWO_LINES)).toBe(true);
  });
});

it('what may be parted by a page stands as close as before', () => {
  expect(announces(paragraph(LONG), list)).toBe(true);
  expect(announces(paragraph(LONG), paragraph(LONG))).toBe(false);
  expect(staysWith(paragraph('Short.'), paragraph('Short.'), TWO_LINES)).toBe(false);
});
