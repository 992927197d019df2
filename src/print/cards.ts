import type { Outcome } from '../model/index.ts';
import type { Imposition, Mark, Side, Size } from './imposition.ts';
import { placeCentred } from './place.ts';
import { wrongPages } from './wrong-pages.ts';

/**
 * The same card four times on an upright sheet, which is turned over its long edge: every card has its own back. A
 * second page is the back of the card.
 */
export function imposeCards(pages: readonly Size[], size: Size): Outcome<Imposition> {
  if (pages.length < 1 || pages.length > 2) return wrongPages('A card has one side or two', pages.length);
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const cells = [0, halfHeight].flatMap((top) =>
    [0, halfWidth].map((left) => ({ left, top, right: left + halfWidth, bottom: top + halfHeight })),
  );
  const marks: readonly Mark[] = [
    { kind: 'cut', axis: 'vertical', at: halfWidth },
    { kind: 'cut', axis: 'horizontal', at: halfHeight },
  ];
  const [front, back] = pages.map(
    (page, index): Side => ({ placements: cells.map((cell) => placeCentred(index, page, cell)), marks }),
  );
  if (!front) return wrongPages('A card has one side or two', pages.length);
  const sheet = { front, back: back ?? null };
  return { ok: true, value: { size, sheets: [sheet], flip: back ? 'long-edge' : null }, problems: [] };
}
