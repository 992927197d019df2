import type { Tokens } from '../../model/index.ts';
import { darkColors } from '../../theme/index.ts';

/**
 * The sheet for dark screens. Programs that take it away show the mail as by day: each part says ground and letters itself.
 * The bands of light letters are the same in both.
 */
export function darkScreen({ color }: Tokens): string {
  const { ink, muted, brand, accent, tint, tint2, rule, paper } = darkColors(color);
  const rules = [
    ['.paper', { 'background-color': paper, color: ink }],
    ['.tint', { 'background-color': tint, color: ink }],
    ['.tint2', { 'background-color': tint2, color: ink }],
    ['.brand,a', { color: brand }],
    ['.accent', { color: accent }],
    ['.muted', { color: muted }],
    ['.edge', { 'border-color': brand }],
    ['.edge2', { 'border-color': accent }],
    ['.line', { 'border-color': rule }],
    ['.bar', { 'background-color': brand }],
    ['.rest', { 'background-color': rule }],
    ['a.on', { color: color.onBrand }],
  ] as const;
  const written = rules.map(
    ([selector, said]) =>
      `${selector}{${Object.entries(said)
        .map(([name, value]) => `${name}:${value}!important`)
        .join(';')}}`,
  );
  return `:root{color-scheme:light dark}@media screen and (prefers-color-scheme:dark){${written.join('')}}`;
}
