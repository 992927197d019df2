import type { ReactElement } from 'react';
import { type BlockOf, columnLead, fitsHalfSheet, plainText } from '../../../model/index.ts';
import type { HtmlView } from '../../block-view.tsx';
import { Rich } from '../../inlines.tsx';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { Box } from '../box.tsx';
import { DataTable } from '../data-table.tsx';
import { useLooks } from '../looks/index.ts';

/** A table where it fits a telephone; else each row is a card, as no mail program can be relied on to make one of it. */
export const Comparison: HtmlView<'comparison'> = ({ block }) => {
  if (!fitsHalfSheet(block)) return <Cards {...block} />;
  const { caption, columns, rows } = block;
  return (
    <DataTable
      caption={<Rich of={caption} />}
      columns={columns.map((text, index) => <Rich key={index} of={text} />)}
      rows={rows.map((row) => row.map((text, index) => <Rich key={index} of={text} />))}
    />
  );
};

function Cards({ caption, columns, rows }: BlockOf<'comparison'>): ReactElement {
  const { strings } = usePage().localised.locale;
  const { paragraph, rowName, box } = useLooks();
  const leads = columns.map((column) => columnLead(plainText(column), strings));
  return (
    <>
      <p {...paragraph}>
        <strong>
          <Rich of={caption} />
        </strong>
      </p>
      {rows.map(([name, ...cells], row) => (
        <Box key={row} look={box.plain}>
          {name && (
            <p {...rowName}>
              <strong>
                <Rich of={name} />
              </strong>
            </p>
          )}
          {cells.map((cell, index) => (
            <p key={index} {...paragraph}>
              <strong>
                <Words of={leads[index + 1] ?? ''} />
              </strong>{' '}
              <Rich of={cell} />
            </p>
          ))}
        </Box>
      ))}
    </>
  );
}
