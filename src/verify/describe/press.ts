import type { PdfReading } from '../read-pdf.ts';

/** What a print shop asks of a file. */
export interface PressDescription {
  /** In the order in which they are printed: Cyan, Magenta, Yellow, Black; then what is not an ink. */
  readonly inks: readonly string[];
  /** The most ink at one place, percent of one ink; of what the content sets, without pictures. */
  readonly mostInk: number;
  /** Whether what is black is black alone, without the other inks. */
  readonly blackIsBlackAlone: boolean;
  /** Sizes of the first page, points. */
  readonly trim: { readonly width: number; readonly height: number } | null;
  /** Points that the bleed box reaches beyond the trim, where it reaches least; null without boxes. */
  readonly bleed: number | null;
  /** Whether trim, bleed and media box lie in one another on every page. */
  readonly boxesFit: boolean;
  readonly fontsEmbedded: boolean;
  /** Of the coarsest picture; null without pictures. */
  readonly leastPixelsPerInch: number | null;
}

const INKS = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const;

/** Null for a file that is not made for a press: it has neither a trim box nor inks. */
export function describePress({ pages, fonts }: PdfReading): PressDescription | null {
  const colors = pages.flatMap((page) => page.colors);
  const inked = colors.filter(({ space }) => space === 'cmyk');
  const trimmed = pages.filter(({ boxes }) => boxes.TrimBox);
  if (inked.length === 0 && trimmed.length === 0) return null;
  const used = INKS.filter(
    (ink, channel) =>
      inked.some(({ components }) => (components[channel] ?? 0) > 0) ||
      (ink === 'Black' && colors.some(({ space, components }) => space === 'gray' && components[0] !== 1)),
  );
  const others = [
    ...(colors.some(({ space }) => space === 'rgb') ? ['screen colours (RGB)'] : []),
    ...(colors.some(({ space }) => space === 'other') ? ['others'] : []),
  ];
  const sums = inked.map(({ components }) => components.reduce((sum, share) => sum + share, 0));
  const bleeds = pages.flatMap(({ boxes }) => bleedOf(boxes.TrimBox, boxes.BleedBox));
  const pixels = pages.flatMap(({ paints }) => paints.flatMap(({ picture }) => picture?.pixelsPerInch ?? []));
  const [first] = trimmed;
  const [left = 0, bottom = 0, right = 0, top = 0] = first?.boxes.TrimBox ?? [];
  return {
    inks: [...used, ...others],
    mostInk: Math.round(100 * Math.max(0, ...sums)),
    blackIsBlackAlone: !inked.some(
      ({ components: [c = 0, m = 0, y = 0, k = 0] }) => k >= 0.99 && c + m + y > 0,
    ),
    trim: first ? { width: hundredths(right - left), height: hundredths(top - bottom) } : null,
    bleed: bleeds.length > 0 ? hundredths(Math.min(...bleeds)) : null,
    boxesFit: pages.every(({ boxes: { MediaBox, BleedBox, TrimBox } }) => {
      const outer = BleedBox ?? MediaBox;
      return holds(outer, TrimBox) && holds(MediaBox, BleedBox);
    }),
    fontsEmbedded: fonts.every(({ embedded }) => embedded),
    leastPixelsPerInch: pixels.length > 0 ? Math.round(Math.min(...pixels)) : null,
  };
}

type Rectangle = readonly number[] | undefined;

function bleedOf(trim: Rectangle, bleed: Rectangle): readonly number[] {
  if (!trim || !bleed) return [];
  const sign = [1, 1, -1, -1];
  return [Math.min(...trim.map((edge, index) => (sign[index] ?? 1) * (edge - (bleed[index] ?? 0))))];
}

const SLACK = 0.01;

function holds(outer: Rectangle, inner: Rectangle): boolean {
  if (!outer || !inner) return true;
  const [l = 0, b = 0, r = 0, t = 0] = outer;
  const [left = 0, bottom = 0, right = 0, top = 0] = inner;
  return left >= l - SLACK && bottom >= b - SLACK && right <= r + SLACK && top <= t + SLACK;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
