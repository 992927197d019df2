import type { ReactElement } from 'react';
import type { MealFigures as Figures } from '../../model/index.ts';
import { Table, type TableCell } from '../table.tsx';
import { Words } from '../words.tsx';
import { MealChart } from './meal-chart.tsx';

const cellOf = (words: string): TableCell => ({ view: <Words of={words} />, words });

/** What a meal gives: as a sentence, as bars, as a table, and where the figures come from. */
export function MealFigures({ figures }: { figures: Figures }): ReactElement {
  const { headline, chart, table, notes, source } = figures;
  return (
    <>
      <p>
        <strong>
          <Words of={headline} />
        </strong>
      </p>
      <div className="figures-of-meal">
        <MealChart chart={chart} />
        <Table
          kind="figures"
          caption={<Words of={table.caption} />}
          columns={table.columns.map(cellOf)}
          rows={table.rows.map((row) => row.map(cellOf))}
        />
      </div>
      {[...notes, source].map((text, index) => (
        <p key={index} className="small muted">
          <Words of={text} />
        </p>
      ))}
    </>
  );
}
