import type { Tokens } from '../model/index.ts';

/** How much room a page gives its lines, as a share of what the theme asks for; those first that save a page, the milder before the stronger. Type sizes never change. */
const SHARES = {
  tighter: { leading: 0.965, space: 0.85 },
  tightest: { leading: 0.93, space: 0.7 },
  looser: { leading: 1.05, space: 1.2 },
  loosest: { leading: 1.1, space: 1.45 },
} as const satisfies Record<string, { leading: number; space: number }>;

export type Spacing = keyof typeof SHARES;
export const SPACINGS = Object.keys(SHARES) as readonly Spacing[];

/** Those that save room, mildest first. */
export const CLOSER = SPACINGS.filter((name) => SHARES[name].space < 1);

/** The tokens with line heights and distances a little smaller or larger. */
export function respace(tokens: Tokens, spacing: Spacing): Tokens {
  const { leading, space } = SHARES[spacing];
  const { body, tight, table } = tokens.leading;
  const steps = tokens.space.map((step) => step * space) as unknown as Tokens['space'];
  return { ...tokens, leading: { body: body * leading, tight, table: table * leading }, space: steps };
}
