import { Box, type Style, useKeepAhead } from 'plainleaf/pdf';
import type { ReactElement, ReactNode } from 'react';

/** Ground and edge of a box. */
export interface Frame {
  readonly ground: string;
  readonly edge: { readonly width: number; readonly color: string };
  /** The edge runs all round, or stands only at the start. */
  readonly around: boolean;
}

/** Points by which one piece covers the end of the one before: no light shines through between them. */
export const LAP = 0.25;

/**
 * A piece of a framed box, which stays on one page. A box that may go on overleaf is a row of such pieces, one under
 * the other, in a parent without edges of its own: of a frame around them all, a page's foot could hold an empty strip.
 */
export function FramePiece({
  frame,
  first = false,
  last = false,
  wrap = false,
  announces = false,
  style,
  children,
}: {
  frame: Frame;
  first?: boolean;
  last?: boolean;
  /** For a text that no page may have room for. */
  wrap?: boolean;
  /** What follows begins on the same page. */
  announces?: boolean;
  style?: Style;
  children?: ReactNode;
}): ReactElement {
  const ahead = useKeepAhead();
  return (
    <Box
      wrap={wrap}
      minPresenceAhead={announces ? ahead : undefined}
      style={{ ...edgesOf(frame, first, last), ...(first ? {} : { marginTop: -LAP }), ...style }}
    >
      {children}
    </Box>
  );
}

function edgesOf({ ground, edge: { width, color }, around }: Frame, first: boolean, last: boolean): Style {
  return {
    backgroundColor: ground,
    borderStartWidth: width,
    borderStartColor: color,
    ...(around ? { borderEndWidth: width, borderEndColor: color } : {}),
    ...(around && first ? { borderTopWidth: width, borderTopColor: color } : {}),
    ...(around && last ? { borderBottomWidth: width, borderBottomColor: color } : {}),
  };
}
