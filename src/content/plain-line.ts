import { checkWords, isTooLong } from './long-words.ts';
import type { Spot } from './spot.ts';

const MARK_UP = /\*\*|!?\[[^\]]*\]\([^)]*\)|<\/?(?:sub|sup|span)\b[^>]*>/;

/** A text on one line, as it is said or printed: white space of the YAML's line breaks becomes one space. */
const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** The name of a fact or of the clinic's; a locale's `{page}` is none, as it is filled in. */
const FACT_NAME = /\{[a-z0-9.|-][^{}]*\}/;

/** A text that is printed or said letter by letter, on one line. Mark-up in it is reported: its signs would be printed. */
export function plainLine(text: string, spot: Spot, { marks = false }: { marks?: boolean } = {}): string {
  const markUp = MARK_UP.exec(text) ?? (marks ? null : FACT_NAME.exec(text));
  if (markUp) {
    spot.report({
      code: 'inline/unsupported',
      message: `This text takes no mark-up: the signs of ${markUp[0].slice(0, 40)} would be printed.`,
      hint: 'Write the words alone.',
      place: spot.inside(markUp.index),
    });
  }
  const line = oneLine(text);
  if (!isTooLong(line, spot)) checkWords(line, text, spot);
  return line;
}
