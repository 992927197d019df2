import { plainText } from '../../model/index.ts';
import { tableStanzas } from '../table.ts';
import type { TextView } from '../text-view.ts';

export const comparison: TextView<'comparison'> = ({ caption, columns, rows }, { localised }) =>
  tableStanzas(
    {
      caption: plainText(caption),
      columns: columns.map(plainText),
      rows: rows.map((row) => row.map(plainText)),
    },
    localised.locale,
  );
