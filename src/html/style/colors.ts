import type { ColorToken, Tokens } from '../../model/index.ts';
import { darkColors } from '../../theme/index.ts';

type Colors = Tokens['color'];

/** The colours of the page by the names that its style sheet knows them by. */
const NAMES = {
  ink: 'ink',
  muted: 'muted',
  brand: 'brand',
  accent: 'accent',
  tint: 'tint',
  tint2: 'tint-2',
  rule: 'rule',
  paper: 'paper',
} as const satisfies Partial<Record<ColorToken, string>>;

const declare = (colors: Colors): string =>
  Object.entries(NAMES)
    .map(([token, name]) => `--${name}:${colors[token as keyof typeof NAMES]}`)
    .join(';');

/**
 * The theme's colours, and darker ones for a screen that asks for them. The bands that carry light letters are the same in
 * both. Who asks for more contrast gets black and white, whatever the theme.
 */
export function colorRules({ color }: Tokens): string {
  const bands = `--band:${color.brand};--on-band:${color.onBrand};--alarm:${color.accent};--on-alarm:${color.onAccent}`;
  const more = 'ink muted brand accent rule'.split(' ').map((name) => `--${name}:`);
  const grounds = 'paper tint tint-2'.split(' ').map((name) => `--${name}:`);
  const contrast = (over: string, ground: string): string =>
    [...more.map((name) => name + over), ...grounds.map((name) => name + ground)].join(';');
  return `
:root{color-scheme:light dark;${declare(color)};${bands}}
@media screen and (prefers-color-scheme:dark){:root{${declare(darkColors(color))}}}
@media screen and (prefers-contrast:more){:root{${contrast('#000', '#fff')};--band:#000;--on-band:#fff;--alarm:#000;--on-alarm:#fff}}
@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${contrast('#fff', '#000')}}}`;
}
