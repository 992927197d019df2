import type { ReactElement, ReactNode } from 'react';
import type { Place } from '../model/index.ts';
import { PAGE, VIEW } from './elements.ts';
import { NO_SHRINK } from './style.ts';
import { useTemplate } from './template.ts';

/** Points that a panel is filled less than its height: a rounding would send it on to another page. */
const SLACK = 0.5;

/**
 * One panel of a leaflet: a page without header and footer, whose content stands whole on it. `foot` stands at its end.
 * `origin` is what its height is told by.
 */
export function Panel({
  origin,
  toEdges = false,
  foot,
  gap = 0,
  children,
}: {
  origin: Place;
  /** Without margins: the content has its own. */
  toEdges?: boolean;
  foot?: ReactNode;
  /** Points, the least between content and foot. */
  gap?: number;
  children?: ReactNode;
}): ReactElement {
  const { paper, tokens, fonts, panels } = useTemplate();
  const { x, top, bottom } = toEdges ? { x: 0, top: 0, bottom: 0 } : tokens.margin;
  const room = panels?.measuring ? {} : { minHeight: paper.height - top - bottom - SLACK };
  return (
    <PAGE
      size={[paper.width, paper.height]}
      style={{ fontFamily: fonts, color: tokens.color.ink, backgroundColor: tokens.color.paper }}
      layout={({ children: content }) => (
        <VIEW style={{ flexDirection: 'column', minHeight: paper.height }}>
          <VIEW artifact style={{ flexShrink: NO_SHRINK, height: top }} />
          <VIEW style={{ flexGrow: 1, flexShrink: NO_SHRINK }}>{content}</VIEW>
          <VIEW artifact style={{ flexShrink: NO_SHRINK, height: bottom }} />
        </VIEW>
      )}
    >
      <VIEW origin={origin} style={{ marginHorizontal: x, ...room }}>
        {children}
        {foot && <VIEW style={{ flexGrow: 1, minHeight: gap }} />}
        {foot}
      </VIEW>
    </PAGE>
  );
}
