import type { Sides } from '../abilities.ts';

/** How a printer wants the picture of the back of a sheet (PWG 5102.4, 5.5). */
export const SHEET_BACKS = ['normal', 'flipped', 'rotated', 'manual-tumble'] as const;
export type SheetBack = (typeof SHEET_BACKS)[number];

/** Which way a picture is mirrored: across the feed (left and right), along it (top and bottom); both turn it round. */
export interface Turned {
  readonly across: boolean;
  readonly along: boolean;
}

const AS_IT_IS: Turned = { across: false, along: false };
const ROUND: Turned = { across: true, along: true };

/** How the picture of a page is turned. Pages are counted from 0; the odd ones are backs. */
export function turnedFor(page: number, sides: Sides, back: SheetBack): Turned {
  if (sides === 'one-sided' || page % 2 === 0) return AS_IT_IS;
  const tumbles = sides === 'two-sided-short-edge';
  switch (back) {
    case 'normal':
      return AS_IT_IS;
    case 'flipped':
      return { across: tumbles, along: !tumbles };
    case 'rotated':
      return tumbles ? AS_IT_IS : ROUND;
    case 'manual-tumble':
      return tumbles ? ROUND : AS_IT_IS;
  }
}
