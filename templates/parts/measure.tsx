import { Box, MEASURE, type Style, useKeepAhead, useTemplate } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';

export interface Measure {
  /** Width between the margins, points. */
  readonly full: number;
  /** Width of running text. */
  readonly width: number;
  /** How far running text stands in; headings, boxes and tables do not. */
  readonly indent: number;
}

export function useMeasure(): Measure {
  const { paper, tokens } = useTemplate();
  const full = paper.width - 2 * tokens.margin.x;
  const width = Math.min(full, MEASURE * tokens.type.body);
  return { full, width, indent: full - width };
}

/** Sets running text in. With `keepWithNext`, what follows begins on the same page. */
export function Indented({
  keepWithNext = false,
  hang = 0,
  style,
  children,
}: {
  keepWithNext?: boolean;
  /** Points by which marks of a list stand out before the text, where there is room. */
  hang?: number;
  style?: Style;
  children: ReactNode;
}): ReactElement {
  const ahead = useKeepAhead();
  const { indent } = useMeasure();
  return (
    <Box
      minPresenceAhead={keepWithNext ? ahead : undefined}
      style={{ marginStart: Math.max(0, indent - hang), ...style }}
    >
      {children}
    </Box>
  );
}
