import type { Style } from './style.ts';

/**
 * Looks of what must begin on the page of the thing before it. `rank` counts the things since one that may begin a
 * page: 1 for the paragraph under a heading.
 *
 * The thing before forbids a page end with `minPresenceAhead`. But where rounding leaves a gap of 1e-13 points
 * between the two, react-pdf sees a place to end the page in that gap; so this one is pulled up by less than a
 * printer, or react-pdf's own test for overlaps (1e-3 points), can tell.
 */
export function announced(rank = 1): Style {
  return { position: 'relative', top: -HAIR * rank };
}

const HAIR = 0.0005;
