import bidiFactory from 'bidi-js';
import { matchesOf } from './matches.ts';

const bidi = bidiFactory();

/** Blocks that hold right-to-left letters; only they are worth asking the bidi tables about. */
const MAYBE_RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;

/** Swaps brackets and other mirrored characters for their counterparts; the rest stays. */
export function mirror(text: string): string {
  let mirrored = '';
  for (const character of text) mirrored += bidi.getMirroredCharacter(character) ?? character;
  return mirrored;
}

/**
 * True when the text holds a letter that is written right to left. Digits do not count, Persian ones neither:
 * textkit gives them a left-to-right run of their own.
 */
export function hasRightToLeftLetter(text: string): boolean {
  for (const [character] of matchesOf(text, MAYBE_RIGHT_TO_LEFT)) {
    const type = bidi.getBidiCharTypeName(character);
    if (type === 'R' || type === 'AL') return true;
  }
  return false;
}
