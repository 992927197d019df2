import type { KnownCodes } from '../tagged-pdf/index.ts';

/** Whether a slot's operators show a text, by the codes of the embedded font. */
export type SlotReader = (operators: string, text: string) => boolean;

/** `>` */
const CLOSES = 0x3e;

export function slotReader({ letters }: KnownCodes): SlotReader {
  const texts: string[] = [];
  for (const [, text, cid] of letters) texts[cid] = text;
  return (operators, text) => {
    let read = 0;
    // what stands between angle brackets: four hexadecimal digits a code
    for (let at = operators.indexOf('<'); at !== -1; at = operators.indexOf('<', at)) {
      at += 1;
      for (; at < operators.length && operators.charCodeAt(at) !== CLOSES; at += 4) {
        const letter = texts[fourDigits(operators, at)];
        if (letter === undefined || !text.startsWith(letter, read)) return false;
        read += letter.length;
      }
    }
    return read === text.length;
  };
}

function fourDigits(text: string, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index += 1) value = value * 16 + digit(text.charCodeAt(index));
  return value;
}

/** `0` to `9` and `a` to `f`. */
const digit = (unit: number): number => (unit < 0x3a ? unit - 0x30 : unit - 0x57);
