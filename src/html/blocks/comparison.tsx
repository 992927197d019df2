import { plainText, type RichText } from '../../model/index.ts';
import type { HtmlView } from '../block-view.tsx';
import { Rich } from '../inlines.tsx';
import { Table, type TableCell } from '../table.tsx';

const cellOf = (text: RichText): TableCell => ({ view: <Rich of={text} />, words: plainText(text) });

export const Comparison: HtmlView<'comparison'> = ({ block }) => (
  <Table
    id={block.id}
    kind="cards"
    caption={<Rich of={block.caption} />}
    columns={block.columns.map(cellOf)}
    rows={block.rows.map((row) => row.map(cellOf))}
  />
);
