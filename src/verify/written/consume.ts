import { kindOf } from '../text/characters.ts';
import { BLOCK_END } from './written-reading.ts';

/** Scripts that part no words by spaces: a line of them may end anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Where a piece that begins at an index of a text ends in it; -1 where the text says something else. A space of the piece
 * may be any white space, also the end of a line; where the piece has none, a line may end only between letters of scripts
 * without spaces. Characters of no width count for nothing.
 */
export function consume(text: string, from: number, piece: string): number {
  let at = from;
  let spaced = false;
  for (let i = 0; i < piece.length; i++) {
    const kind = kindOf(piece.charCodeAt(i));
    if (kind === 'widthless') continue;
    if (kind === 'space') {
      spaced = true;
      continue;
    }
    const next = skip(text, at);
    const isFirst = at === from;
    const gap = text.slice(at, next);
    const hasSpace = /\s/.test(gap.replace(/\S/g, ''));
    if (!isFirst && spaced && !hasSpace) return -1;
    if (!isFirst && !spaced && hasSpace && !isLineEnd(text, gap, at, next)) return -1;
    if (text.charCodeAt(next) !== piece.charCodeAt(i)) return -1;
    at = next + 1;
    spaced = false;
  }
  return at;
}

/** The index of the next letter; the end of a block is one. */
export function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== BLOCK_END && kindOf(text.charCodeAt(at)) !== 'letter') at++;
  return at;
}

function isLineEnd(text: string, gap: string, at: number, next: number): boolean {
  return gap.includes('\n') && UNSPACED.test(text.charAt(at - 1)) && UNSPACED.test(text.charAt(next));
}
