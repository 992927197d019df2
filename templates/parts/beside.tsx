import { announced, Box, useTemplate } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';
import { useMeasure } from './measure.tsx';

/** Type sizes that the column at the start is wide. */
const SIDE = 9.5;

/** Widths of the two columns, points; where there is no room for both, `beside` is false and the main one is all. */
export function useSideBySide(): { readonly side: number; readonly main: number; readonly beside: boolean } {
  const { type, space } = useTemplate().tokens;
  const { full } = useMeasure();
  const side = SIDE * type.h3;
  const beside = full >= 3 * side;
  return { side, main: beside ? full - side - space[4] : full, beside };
}

/** Something short beside what it is about; above it where it is `long`, or the page is narrow for the type. */
export function Beside({
  side,
  long = false,
  children,
}: {
  side: ReactNode;
  long?: boolean;
  children: ReactNode;
}): ReactElement {
  const { space } = useTemplate().tokens;
  const { side: width, beside } = useSideBySide();
  if (!beside || long) {
    return (
      <Box>
        {side}
        <Box style={{ ...(beside ? { marginStart: width + space[4] } : {}), ...announced() }}>{children}</Box>
      </Box>
    );
  }
  return (
    <Box style={{ flexDirection: 'row', columnGap: space[4] }}>
      <Box style={{ width }}>{side}</Box>
      <Box style={{ flexGrow: 1, flexBasis: 0 }}>{children}</Box>
    </Box>
  );
}
