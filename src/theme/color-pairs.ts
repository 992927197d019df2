import type { ColorToken, Tokens } from '../model/index.ts';
import { asGrey, contrastRatio } from './contrast.ts';

/** WCAG 2.2: 1.4.3 asks 4.5 of text, 1.4.11 asks 3 of what must be seen to understand the page. */
const TEXT = 4.5;
const GRAPHIC = 3;

export interface ColorPair {
  readonly over: ColorToken;
  readonly ground: ColorToken;
  /** The least contrast ratio, in colour and in grey. */
  readonly least: number;
  readonly use: string;
}

/** Every colour that a template sets on another. */
export const COLOR_PAIRS = [
  { over: 'ink', ground: 'paper', least: TEXT, use: 'text' },
  { over: 'ink', ground: 'tint', least: TEXT, use: 'text in boxes and table rows' },
  { over: 'ink', ground: 'tint2', least: TEXT, use: 'text in warm boxes' },
  { over: 'muted', ground: 'paper', least: TEXT, use: 'header, footer and labels' },
  { over: 'muted', ground: 'tint', least: TEXT, use: 'labels in boxes' },
  { over: 'muted', ground: 'tint2', least: TEXT, use: 'labels in warm boxes' },
  { over: 'brand', ground: 'paper', least: TEXT, use: 'headings and links' },
  { over: 'brand', ground: 'tint', least: TEXT, use: 'headings, links and row names in boxes' },
  { over: 'brand', ground: 'tint2', least: TEXT, use: 'links in warm boxes' },
  { over: 'accent', ground: 'paper', least: TEXT, use: 'labels of warnings' },
  { over: 'accent', ground: 'tint2', least: TEXT, use: 'labels in warm boxes' },
  { over: 'onBrand', ground: 'brand', least: TEXT, use: 'the title and table heads' },
  { over: 'onAccent', ground: 'accent', least: TEXT, use: 'the head of an emergency box' },
  { over: 'accent', ground: 'tint', least: GRAPHIC, use: 'marks in boxes' },
] as const satisfies readonly ColorPair[];

export interface PairContrast extends ColorPair {
  readonly colour: number;
  readonly grey: number;
}

/** What each pair reaches under these tokens, on a colour printer and on a black-and-white one. */
export function pairContrasts(tokens: Tokens): PairContrast[] {
  return COLOR_PAIRS.map((pair) => {
    const over = tokens.color[pair.over];
    const ground = tokens.color[pair.ground];
    return {
      ...pair,
      colour: contrastRatio(over, ground),
      grey: contrastRatio(asGrey(over), asGrey(ground)),
    };
  });
}
