import type { Tokens } from '../../model/index.ts';
import { BLOCK_RULES } from './blocks.ts';
import { colorRules } from './colors.ts';
import { PRINT_RULES, SCREEN_RULES } from './media.ts';
import { TABLE_RULES } from './tables.ts';
import { TEXT_RULES } from './text.ts';

/** The page's styles in the theme's colours. @param leading heights of lines are multiplied by it. */
export function styleSheet(tokens: Tokens, leading: number): string {
  const { radius } = tokens;
  return [
    colorRules(tokens),
    `:root{--leading:${leading};--radius:${radius}px}`,
    TEXT_RULES,
    BLOCK_RULES,
    TABLE_RULES,
    SCREEN_RULES,
    PRINT_RULES,
  ]
    .join('\n')
    .replace(/\n\s*/g, '\n')
    .trim();
}
