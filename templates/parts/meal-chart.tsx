import { Box, lettersOf, type MealFigures, Paragraph, ShareBar, Text, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

type Chart = MealFigures['chart'];

/** Width of a letter in parts of the type size: bold figures are wider, the words around them narrower. */
const LETTER = 0.56;
/** Height of a row, type sizes. */
const ROW = 1.6;

/** Widths of the columns of names and of numbers, points. */
function useColumns({ bars }: Chart): { readonly label: number; readonly value: number } {
  const { type } = useTemplate().tokens;
  // a letter more: the sign for per cent is wider than any
  const widest = (words: readonly string[]): number =>
    (Math.max(...words.map(lettersOf)) + 1) * LETTER * type.table;
  return { label: widest(bars.map((bar) => bar.label)), value: widest(bars.map((bar) => bar.value)) };
}

/** Points that are left for bars in a room of so many. */
export function useBarWidth(chart: Chart, room: number): number {
  const { label, value } = useColumns(chart);
  return Math.floor(room - label - value - 2 * useTemplate().tokens.space[1]);
}

/** Bars of what a meal gives of each Daily Value, in a room of so many points. The numbers stand beside them as text. */
export function MealChart({ chart, room }: { chart: Chart; room: number }): ReactElement {
  const { color, space, type } = useTemplate().tokens;
  const { label, value } = useColumns(chart);
  const width = useBarWidth(chart, room);
  const { percent: mark, label: markLabel } = chart.high;
  return (
    <Box structure="Figure" alt={chart.alt} wrap={false}>
      <Text structure="P" type="table" text={chart.title} style={{ fontWeight: 700, color: color.brand }} />
      {chart.bars.map((bar, index) => (
        <Box key={index} style={{ flexDirection: 'row', alignItems: 'center', columnGap: space[1] }}>
          <Box style={{ width: label }}>
            <Paragraph type="table" text={bar.label} />
          </Box>
          <ShareBar
            percent={bar.percent ?? 0}
            filled={bar.isHigh}
            mark={mark}
            width={width}
            height={Math.round(ROW * type.table)}
            color={color.brand}
          />
          <Box style={{ width: value }}>
            <Paragraph type="table" text={bar.value} style={{ fontWeight: 700 }} />
          </Box>
        </Box>
      ))}
      <Box style={{ marginStart: label + space[1] + (mark / 100) * width }}>
        <Paragraph type="table" text={markLabel} style={{ color: color.muted }} />
      </Box>
    </Box>
  );
}
