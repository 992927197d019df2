import type { Tokens } from '../model/index.ts';
import { CLOSER, respace } from './spacing.ts';

/** How much larger than asked for the type of a page may be that has room for it. */
const ENLARGEMENTS = [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.5, 1.6];

/**
 * The tokens for a page that is to be filled and not more, those that take the least room first: lines and distances
 * closer than asked for, as asked for, and then ever larger type. It is never smaller.
 */
export function fitting(tokens: Tokens): readonly [Tokens, ...Tokens[]] {
  const closer = CLOSER.map((spacing) => respace(tokens, spacing)).toReversed();
  const larger = ENLARGEMENTS.map((times) => enlarge(tokens, times));
  const [first = tokens, ...rest] = [...closer, ...larger];
  return [first, ...rest];
}

/** Type so many times as large, and distances half as much more. */
function enlarge(tokens: Tokens, times: number): Tokens {
  const type = Object.fromEntries(
    Object.entries(tokens.type).map(([name, size]) => [name, size * times]),
  ) as unknown as Tokens['type'];
  const space = tokens.space.map((step) => step * (1 + (times - 1) / 2)) as unknown as Tokens['space'];
  return { ...tokens, type, space };
}
