import { Box, lettersOf, type MealFigures, Paragraph, ShareBar, Text, useTemplate } from 'plainleaf/pdf';
import type { ReactElement } from 'react';

type Chart = MealFigures['chart'];

/** Width of a bold letter in parts of the type size. */
const LETTER = 0.58;

/** Bars of what a meal gives of each Daily Value, in a room of so many points. The numbers stand beside them as text. */
export function MealChart({ chart, room }: { chart: Chart; room: number }): ReactElement {
  const { color, space, type } = useTemplate().tokens;
  const wide = (words: readonly string[]): number =>
    Math.max(...words.map(lettersOf)) * LETTER * type.table + space[1];
  const label = wide(chart.bars.map((bar) => bar.label));
  const value = wide(chart.bars.map((bar) => bar.value));
  const width = Math.floor(room - label - value - 2 * space[1]);
  const height = Math.round(1.6 * type.table);
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
            mark={chart.high.percent}
            width={width}
            height={height}
            color={color.brand}
          />
          <Box style={{ width: value }}>
            <Paragraph type="table" text={bar.value} style={{ fontWeight: 700 }} />
          </Box>
        </Box>
      ))}
      <Box style={{ marginStart: label + space[1] + (chart.high.percent / 100) * width }}>
        <Paragraph type="table" text={chart.high.label} style={{ color: color.muted }} />
      </Box>
    </Box>
  );
}
