import type { Box } from '../graphics/matrix.ts';
import type { TextMark } from '../marks.ts';
import { directionOf } from '../text/text-direction.ts';

/** Gaps between two marks on one line that the eye takes for a space, as a share of the smaller type size. */
const WORD_GAP = 0.15;
/** Scripts that are written without spaces: a new line is none either. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The text of marks as a person reads it: with spaces where lines end and where the eye sees a gap. */
export function joinMarks(marks: readonly TextMark[]): string {
  let text = '';
  let before: TextMark | null = null;
  for (const mark of marks) {
    if (before && isApart(before, mark, text)) text += ' ';
    text += mark.spaced;
    before = mark;
  }
  return tidy(text);
}

/** Without soft hyphens and characters of no width, each run of white space as one space. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Along the line, which on a turned page may run up or down. */
function gapBetween(a: Box, b: Box): number {
  const upright = a.bottom - a.top > a.right - a.left;
  return upright
    ? Math.max(b.top - a.bottom, a.top - b.bottom)
    : Math.max(b.left - a.right, a.left - b.right);
}

function isApart(a: TextMark, b: TextMark, text: string): boolean {
  if (/[\s\u00ad]$/u.test(text) || /^\s/u.test(b.spaced)) return false;
  const shared = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  const newLine =
    a.page !== b.page ||
    (shared <= 0 && Math.abs(a.box.bottom - b.box.bottom) > Math.min(a.size, b.size) / 2);
  if (newLine && /[\p{L}\p{N}][-\u2010]$/u.test(text)) return false;
  if (newLine) return !(UNSPACED.test(text.slice(-1)) && UNSPACED.test(b.spaced.slice(0, 1)));
  if (b.advance.right <= a.advance.left && directionOf(text.slice(-1)) !== 'rtl') return true;
  return gapBetween(a.advance, b.advance) > WORD_GAP * Math.min(a.size, b.size);
}
