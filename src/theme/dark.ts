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
      const lighter = mix(color, '#ffffff', share);
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

const channel = (color: string, at: number): number =>
  Number.parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16);

/** So much of the second colour in the first, of the stored values. */
function mix(one: string, other: string, share: number): string {
  const bytes = [0, 1, 2].map((at) =>
    Math.round(channel(one, at) * (1 - share) + channel(other, at) * share),
  );
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
