import { expect, it } from 'vitest';
import { blockOf, codesOf, proseOfBlocks, withBlocks } from '../read.ts';

const TABLE = `- comparison:
    caption: Pills
    columns:
      - Name
      - Dose
    rows:
      - - A
        - 5 mg
      - - B
        - "10"
`;

it('has columns and rows', () => {
  const block = blockOf(TABLE);
  expect(block.type === 'comparison' && block.columns).toHaveLength(2);
  expect(block.type === 'comparison' && block.rows.map((row) => row.length)).toEqual([2, 2]);
});

it('prints caption, heads and then row by row', () => {
  expect(proseOfBlocks(TABLE).map((piece) => piece.replace('content ', ''))).toEqual([
    'Pills',
    'Name',
    'Dose',
    'A',
    '5 mg',
    'B',
    '10',
  ]);
});

it('points at each row of another length', () => {
  expect(codesOf(withBlocks(`${TABLE}      - - C\n      - - D\n        - e\n        - f\n`))).toEqual([
    'table/row-length 15:15',
    'table/row-length 16:15',
  ]);
});
