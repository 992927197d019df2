import type { KnownCodes } from '../tagged-pdf/index.ts';

/** Tells what a slot's operators show, by the codes of the embedded font. */
export type SlotReader = (operators: string) => string;

export function slotReader({ letters }: KnownCodes): SlotReader {
  const texts = new Map(letters.map(([, text, cid]) => [cid.toString(16).padStart(4, '0'), text]));
  return (operators) => {
    let text = '';
    for (const [shown] of operators.matchAll(/<[0-9a-f]+>/g))
      for (let at = 1; at < shown.length - 1; at += 4) text += texts.get(shown.slice(at, at + 4)) ?? '\ufffd';
    return text;
  };
}
