import { z } from 'zod';
import { readInline } from '../inline/read-inline.ts';
import { id, text } from '../schema-parts.ts';
import { noteId, type Spot } from '../spot.ts';
import { blockKind } from './kind.ts';

const schema = z
  .strictObject({
    caption: text('What the table shows, printed with it.'),
    columns: z
      .array(text('The head of a column.'))
      .min(2)
      .meta({ description: 'The heads of the columns, from the start of a line.' }),
    rows: z
      .array(z.array(text('A cell.')).min(1))
      .min(1)
      .meta({
        description: 'The rows. Each has as many cells as there are columns; its first cell names the row.',
      }),
    id: id.optional(),
  })
  .meta({ description: 'A table whose first column names each row.' });

function checkLength(row: readonly string[], columns: number, spot: Spot): void {
  if (row.length === columns) return;
  const cells = row.length === 1 ? '1 cell' : `${row.length} cells`;
  spot.report({
    code: 'table/row-length',
    message: `This row has ${cells}, but the table has ${columns} columns.`,
    hint: 'Give the row one cell for each column. A cell without a value still says so, such as “none”.',
  });
}

export const comparison = blockKind<'comparison', typeof schema>({
  keys: { comparison: schema },
  build: (raw, spot, { place }) => ({
    type: 'comparison',
    caption: readInline(raw.caption, spot.at('caption')),
    columns: raw.columns.map((column, index) => readInline(column, spot.at('columns', index))),
    rows: raw.rows.map((row, index) => {
      const at = spot.at('rows', index);
      checkLength(row, raw.columns.length, at);
      return row.map((cell, column) => readInline(cell, at.at(column)));
    }),
    ...noteId(raw.id, spot),
    place,
  }),
  texts: (block) => [block.caption, ...block.columns, ...block.rows.flat()],
});
