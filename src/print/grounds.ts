import type { Box, Color, PaintMark, PdfPage } from '../verify/index.ts';
import type { Placement } from './imposition.ts';
import { boxOnSheet, within } from './matrix.ts';

export interface Ground {
  /** On the sheet. */
  readonly box: Box;
  readonly color: NonNullable<Color>;
}

/** Points by which a ground may miss its page's edge and still touch it. */
const NEAR = 0.5;

const isWhite = (color: Color): boolean => color?.every((level) => level === 255) ?? false;

/** The edges of its page that a paint touches. */
function touches({ box }: PaintMark, page: PdfPage): Readonly<Record<keyof Box, boolean>> {
  return {
    left: box.left <= NEAR,
    top: box.top <= NEAR,
    right: box.right >= page.width - NEAR,
    bottom: box.bottom >= page.height - NEAR,
  };
}

const touchesAny = (mark: PaintMark, page: PdfPage): boolean =>
  Object.values(touches(mark, page)).some(Boolean);

/**
 * The page's grounds that touch its edges, in the order of painting, made to reach the edges of `room` there: the rest
 * of a wider panel, and the bleed. They are painted under the page. None for a page on white.
 */
export function groundsOf(page: PdfPage, placed: Placement, room: Box): readonly Ground[] {
  const grounds = page.paints.flatMap((mark): readonly Ground[] => {
    const { box, color, fills } = mark;
    if (!color || !fills || mark.kind !== 'path' || !touchesAny(mark, page)) return [];
    const at = touches(mark, page);
    const far = 10 * Math.max(page.width, page.height);
    const reaching = boxOnSheet(
      {
        left: at.left ? -far : box.left,
        top: at.top ? -far : box.top,
        right: at.right ? far : box.right,
        bottom: at.bottom ? far : box.bottom,
      },
      placed,
      page,
    );
    return [{ box: within(reaching, room), color }];
  });
  const first = grounds.findIndex(({ color }) => !isWhite(color));
  return first === -1 ? [] : grounds.slice(first);
}

/** What reaches the page's edge and cannot be carried on: pictures, odd shapes, colours that nobody knows. */
export function unextendable(page: PdfPage): readonly PaintMark[] {
  return page.paints.filter(
    (mark) =>
      mark.kind !== 'annotation' &&
      !(mark.kind === 'path' && mark.fills && mark.color) &&
      !isWhite(mark.color) &&
      touchesAny(mark, page),
  );
}
