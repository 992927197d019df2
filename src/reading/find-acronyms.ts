import type { Stretch } from './explained.ts';

export interface Acronym extends Stretch {
  readonly text: string;
}

const CAPITALS = /(?<![\p{L}\p{N}.-])\p{Lu}[\p{Lu}&]{1,6}(?=s?(?![\p{L}\p{N}]))/gu;
const ROMAN = /^[IVX]+$/;
/** A text with more of its letters in capitals than this shouts; its words are no short forms. */
const SHOUTING = 0.6;

/** Short forms in capitals: `COPD`, `EPA`. Not names of vitamins such as B12, nor numbers such as IV. */
export function acronymsIn(text: string): readonly Acronym[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters > 10 && capitals / letters > SHOUTING) return [];
  return [...text.matchAll(CAPITALS)]
    .filter(([found]) => !ROMAN.test(found))
    .map((match) => ({ text: match[0], index: match.index, length: match[0].length }));
}
