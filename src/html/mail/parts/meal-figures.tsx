import { Fragment, type ReactElement } from 'react';
import type { MealFigures as Figures, MealBar } from '../../../model/index.ts';
import { Words } from '../../words.tsx';
import { FRAME } from '../box.tsx';
import { DataTable } from '../data-table.tsx';
import { useLooks } from '../looks/index.ts';

/** What a meal gives: as a sentence, as a table with a bar in each row, and where the figures come from. */
export function MealFigures({ figures }: { figures: Figures }): ReactElement {
  const { headline, chart, table, notes, source } = figures;
  const { paragraph, small } = useLooks();
  const barOf = (row: readonly string[]): MealBar | undefined =>
    chart.bars.find(({ label }) => label === row[0]);
  return (
    <>
      <p {...paragraph}>
        <strong>
          <Words of={headline} />
        </strong>
      </p>
      <DataTable
        caption={<Words of={table.caption} />}
        columns={table.columns.map((words) => <Words key={words} of={words} />)}
        rows={table.rows.map((row) =>
          row.map((words, column) => (
            <Fragment key={column}>
              <Words of={words} />
              {column === row.length - 1 && <Bar percent={barOf(row)?.percent ?? 0} />}
            </Fragment>
          )),
        )}
      />
      {[...notes, source].map((text, index) => (
        <p key={index} {...small}>
          <Words of={text} />
        </p>
      ))}
    </>
  );
}

/** A bar of two cells, for the eye alone: the number stands above it. */
function Bar({ percent }: { percent: number }): ReactElement | null {
  const { bar, barRest } = useLooks();
  const share = Math.min(100, Math.round(percent));
  if (share <= 0) return null;
  return (
    <table {...FRAME} aria-hidden="true">
      <tbody>
        <tr>
          <td width={`${share}%`} {...bar}>
            {NOTHING}
          </td>
          {share < 100 && <td {...barRest}>{NOTHING}</td>}
        </tr>
      </tbody>
    </table>
  );
}

/** Outlook gives an empty cell no height. */
const NOTHING = '\u00a0';
