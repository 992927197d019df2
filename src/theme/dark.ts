import type { ColorToken } from '../model/index.ts';
import { contrastRatio } from './contrast.ts';

type Colors = Readonly<Record<ColorToken, string>>;

/** WCAG 2.2 asks 4.5; on a dark ground thin letters need more. */
const TEXT = 7;
const SMALL_TEXT = 5.5;

/**
 * A theme's colours on a dark ground, for screens at night: text and grounds change places, brand and accent are lightened
 * until they can be read on all of the grounds. The bands that carry light letters stay as they are: `onBrand` on the light
 * theme's `brand`, `onAccent` on its `accent`.
 */
export function darkColors(light: Colors): Colors {
  const paper = mix('#101418', light.brand, 0.06);
  const grounds = { paper, tint: mix(paper, light.brand, 0.28), tint2: mix(paper, light.accent, 0.18) };
  const readable = (color: string, least: number): string => {
    for (let share = 0; share < 1; share += 0.02) {
      const lighter = lighten(color, share);
      if (Object.values(grounds).every((ground) => contrastRatio(lighter, ground) >= least)) return lighter;
    }
    return '#ffffff';
  };
  return {
    ...light,
    ...grounds,
    ink: mix('#ffffff', paper, 0.08),
    muted: readable(mix('#ffffff', paper, 0.4), SMALL_TEXT),
    brand: readable(light.brand, TEXT),
    accent: readable(light.accent, TEXT),
    rule: mix(paper, '#ffffff', 0.3),
  };
}

/** The same hue, so much of the way to white; very vivid colours glare on a dark ground, so they become a little milder. */
function lighten(color: string, share: number): string {
  const [red = 0, green = 0, blue = 0] = channels(color).map((byte) => byte / 255);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const light = most - spread / 2;
  const vivid = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const target = light + (1 - light) * share;
  // every channel keeps its place between the darkest and the lightest
  const reach = Math.min(vivid, MOST_VIVID) * (1 - Math.abs(2 * target - 1));
  return hex(
    [red, green, blue].map((one) => {
      const place = spread === 0 ? 0.5 : (one - (most - spread)) / spread;
      return 255 * (target + reach * (place - 0.5));
    }),
  );
}

const MOST_VIVID = 0.7;

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const hex = (bytes: readonly number[]): string =>
  `#${bytes.map((byte) => Math.round(byte).toString(16).padStart(2, '0')).join('')}`;

/** So much of the second colour in the first, of the stored values. */
function mix(one: string, other: string, share: number): string {
  const [first, second] = [channels(one), channels(other)];
  return hex(first.map((byte, at) => byte * (1 - share) + (second[at] ?? 0) * share));
}
