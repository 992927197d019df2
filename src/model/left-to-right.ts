import type { TextRange } from './text-range.ts';

/** Latin letters, European digits and the micro sign: what a left-to-right stretch begins with and mostly holds. */
const CORE = '\\p{Script=Latin}0-9µμ';
const STRETCH = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])[+\\-−±<>≥≤≈~#]\\s?)?[(]?[${CORE}]` +
    `(?:[${CORE}\\p{No}.,:;/\\\\@#&_+=?%°~'’\\-−–×<>≥≤ ()]*[${CORE}\\p{No}%°/)])?`,
  'gu',
);
const PLAIN_NUMBER = /^[0-9.,]+$/;

/**
 * The stretches of a right-to-left text that must keep their inner order, such as “15 mcg (600 IU)”, “−5 °C” or a
 * telephone number: Unicode’s rules alone would put their parts on the wrong sides of each other. Each is to be
 * wrapped in a left-to-right isolate. Brackets belong to a stretch only in pairs; a plain number needs nothing, and
 * ranges in Arabic-Indic digits run right to left by custom.
 */
export function leftToRightStretches(text: string): TextRange[] {
  const stretches: TextRange[] = [];
  const pattern = new RegExp(STRETCH);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    let start = match.index;
    let end = start + match[0].length;
    const lone = findLoneBracket(match[0]);
    if (lone !== -1) {
      end = start + lone;
      pattern.lastIndex = end + 1;
    } else if (isBracketed(match[0])) {
      start += 1;
      end -= 1;
    }
    const stretch = text.slice(start, end).trimEnd();
    if (stretch !== '' && !PLAIN_NUMBER.test(stretch)) stretches.push({ start, end: start + stretch.length });
  }
  return stretches;
}

/** Index of the first bracket without a partner, or -1. */
function findLoneBracket(text: string): number {
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') open.push(index);
    else if (text[index] === ')' && open.pop() === undefined) return index;
  }
  return open[0] ?? -1;
}

function isBracketed(text: string): boolean {
  return text.startsWith('(') && text.endsWith(')') && !text.slice(1, -1).includes('(');
}
