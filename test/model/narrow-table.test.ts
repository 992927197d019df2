import { describe, expect, it } from 'vitest';
import { fitsHalfSheet } from '../../src/model/index.ts';
import { inputOf } from '../tools/findings.ts';

/** The table of a handout with this head and one row. */
function tableOf(columns: readonly string[], row: readonly string[]) {
  const list = (cells: readonly string[]): string =>
    `[${cells.map((cell) => JSON.stringify(cell)).join(', ')}]`;
  const { localised } = inputOf(`title: Tablets
sections:
  - heading: Doses
    blocks:
      - comparison:
          caption: Doses
          columns: ${list(columns)}
          rows:
            - ${list(row)}
`);
  const block = localised.handout.sections[0]?.blocks[0];
  if (block?.type !== 'comparison') throw new Error('no table');
  return block;
}

describe('a table on half a sheet', () => {
  it('keeps up to three columns of short words, however long their texts are', () => {
    const long = 'It helps the body to take in what it needs. '.repeat(5);
    expect(fitsHalfSheet(tableOf(['Name', 'What it does', 'Where it is'], ['Calcium', long, long]))).toBe(
      true,
    );
  });

  it('is stacked where it has four columns', () => {
    expect(fitsHalfSheet(tableOf(['A', 'B', 'C', 'D'], ['a', 'b', 'c', 'd']))).toBe(false);
  });

  it('is stacked where its longest words do not fit beside one another', () => {
    const row = ['Hydrochlorothiazide', 'Hydroxychloroquine', 'once'];
    expect(fitsHalfSheet(tableOf(['Name', 'Other name', 'When'], row))).toBe(false);
  });
});
