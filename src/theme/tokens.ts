import type { Clinic, Theme, Tokens } from '../model/index.ts';

/** The theme's tokens with the clinic's own colours over them. */
export function themeFor(theme: Theme, clinic: Clinic | null): Tokens {
  if (!clinic) return theme.tokens;
  return { ...theme.tokens, color: { ...theme.tokens.color, ...clinic.colors } };
}
