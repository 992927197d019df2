import type { ColorToken, Tokens } from '../../model/index.ts';
import { FOOD_COLORS } from '../../theme/index.ts';

/** Shares of cyan, magenta, yellow and black, 0 to 1. */
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Red, green, blue, 0 to 255. */
export type Screen = readonly [number, number, number];

/** The inks that stand for the colours of a page; undefined for a colour that no token has. */
export type Inks = (color: Screen) => Ink | undefined;

const BLACK: Ink = [0, 0, 0, 1];
const WHITE: Ink = [0, 0, 0, 0];

/**
 * What a token becomes. Running text and small print are black alone: three more inks under small letters, a hair out of
 * register, would blur them. The others are mixed.
 */
const RECIPES = {
  ink: () => BLACK,
  muted: (color) => [0, 0, 0, percent(1 - greyOf(color))],
  brand: mix,
  accent: mix,
  tint: mix,
  tint2: mix,
  rule: mix,
  paper: mix,
  onBrand: mix,
  onAccent: mix,
} as const satisfies Record<ColorToken, (color: Screen) => Ink>;

/** A table from the colours of the tokens, and of foods on a plate, to inks. Black and white are known without one. */
export function inksOf({ color }: Tokens): Inks {
  const table = new Map<string, Ink>([
    [keyOf([255, 255, 255]), WHITE],
    [keyOf([0, 0, 0]), BLACK],
  ]);
  for (const hex of Object.values(FOOD_COLORS).flatMap(({ pale, deep }) => [pale, deep]))
    table.set(keyOf(screenOf(hex)), mix(screenOf(hex)));
  // ink comes last: a theme may use its colour again under another name, and text goes before
  for (const token of (Object.keys(RECIPES) as ColorToken[]).toReversed()) {
    const screen = screenOf(color[token]);
    table.set(keyOf(screen), RECIPES[token](screen));
  }
  return (wanted) => table.get(keyOf(wanted));
}

/** Any colour by the rule of thumb: what the three have in common is black. For pixels, of which no table knows. */
export function mix([r, g, b]: Screen): Ink {
  const most = Math.max(r, g, b);
  if (most === 0) return BLACK;
  const share = (level: number): number => percent((most - level) / most);
  return [share(r), share(g), share(b), percent(1 - most / 255)];
}

const percent = (share: number): number => Math.round(share * 100) / 100;

/** Light of a colour as a grey printer shows it, 0 to 1 (ITU-R BT.601). */
const greyOf = ([r, g, b]: Screen): number => (0.299 * r + 0.587 * g + 0.114 * b) / 255;

const keyOf = (color: Screen): string => color.join(' ');

function screenOf(hex: string): Screen {
  const level = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [level(1), level(3), level(5)];
}

/** How a reader without a profile shows inks: the colour that `readPdf` reads off. */
export function asScreen([c, m, y, k]: Ink): Screen {
  const level = (share: number): number => Math.round(255 * (1 - share) * (1 - k));
  return [level(c), level(m), level(y)];
}
