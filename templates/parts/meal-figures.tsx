import { Box, type MealFigures as FiguresOf, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';
import { MealChart, useBarWidth } from './meal-chart.tsx';
import { MealTable } from './meal-table.tsx';

/** The chart's part of the room where it stands beside the table. */
const CHART = 0.45;
/** Type sizes that a bar must be long there, and that the table must be wide. */
const LEAST_BAR = 5;
const LEAST_TABLE = 21;

/** The chart beside the table, or above it where there is no room for both. */
export function MealFigures({ figures, room }: { figures: FiguresOf; room: number }): ReactElement {
  const { space, type } = useTemplate().tokens;
  const bar = useBarWidth(figures.chart, CHART * room);
  const table = (1 - CHART) * room - space[3];
  const isBeside = bar >= LEAST_BAR * type.table && table >= LEAST_TABLE * type.table;
  return (
    <Box style={isBeside ? { flexDirection: 'row', columnGap: space[3] } : { gap: space[2] }}>
      <Box style={{ width: isBeside ? CHART * room : room }}>
        <MealChart chart={figures.chart} room={isBeside ? CHART * room : room} />
      </Box>
      <Box style={{ width: isBeside ? table : room }}>
        <MealTable table={figures.table} room={isBeside ? table : room} />
      </Box>
    </Box>
  );
}
