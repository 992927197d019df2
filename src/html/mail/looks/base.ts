import type { CSSProperties } from 'react';
import type { Direction, Tokens } from '../../../model/index.ts';
import type { Look } from '../../look.ts';

/** CSS pixels to a point: on a screen in the hand letters are a little larger than on paper. */
const SCREEN = 1.4;
/** Pixels; a title of a theme that is larger is too large for a telephone. */
const LARGEST = 28;

// what Windows has comes first: Outlook looks no further, and sets Times where it does not know that one
const FAMILY = 'Segoe UI, system-ui, -apple-system, Roboto, Arial, sans-serif';

/** What all looks of a mail are made of. Sizes in pixels. */
export interface LookBase {
  readonly color: Tokens['color'];
  readonly size: Readonly<Record<keyof Tokens['type'], number>>;
  readonly lines: number;
  readonly tight: number;
  readonly family: string;
  /** Outlook forgets letters and sides at the edge of each table: every cell says them anew. */
  readonly letters: CSSProperties;
  readonly align: CSSProperties;
  /** A property of the side at which lines begin; `inline-start` is not known to Outlook. */
  atStart(property: 'border' | 'padding', value: string | number): CSSProperties;
}

/** @param leading heights of lines are multiplied by it. */
export function lookBase({ color, type }: Tokens, direction: Direction, leading: number): LookBase {
  const px = (points: number): number => Math.min(LARGEST, Math.round(SCREEN * points));
  const size = Object.fromEntries(
    Object.entries(type).map(([name, points]) => [name, px(points)]),
  ) as LookBase['size'];
  const [start, side] = direction === 'rtl' ? (['right', 'Right'] as const) : (['left', 'Left'] as const);
  const lines = Number((1.5 * leading).toFixed(2));
  return {
    color,
    size,
    lines,
    tight: Number((1.25 * leading).toFixed(2)),
    family: FAMILY,
    letters: { fontFamily: FAMILY, fontSize: size.body, lineHeight: lines },
    align: { textAlign: start },
    atStart: (property, value) => ({ [property + side]: value }),
  };
}

/** Room below, pixels. */
export const below = (gap: number): string => `0 0 ${gap}px`;

/** Letters and ground are always given together: whatever of them a program changes at night, both can be read. */
export function ground(
  { color, letters, align }: LookBase,
  name: 'paper' | 'tint' | 'tint2',
  padding: string | number,
): Look {
  return {
    className: name,
    style: { padding, backgroundColor: color[name], color: color.ink, ...letters, ...align },
  };
}

/** A band of light letters, which looks the same by day and night. */
export function band({ color, letters, align }: LookBase, name: 'brand' | 'accent', padding: string): Look {
  const over = name === 'brand' ? color.onBrand : color.onAccent;
  return { style: { padding, backgroundColor: color[name], color: over, ...letters, ...align } };
}
