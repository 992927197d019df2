import { diffArrays } from 'diff';

/** A stretch of words that stayed, came or went. */
export interface WordChange {
  readonly type: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Numbers with their decimals stay in one piece; scripts without spaces go letter by letter. */
const TOKENS =
  /\p{N}+(?:[.,:/]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}'’-]+|\s+|./gsu;

/** What changed between two texts, word by word, in reading order. */
export function changedWords(before: string, after: string): readonly WordChange[] {
  const tokens = (text: string): string[] => text.match(TOKENS) ?? [];
  return diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
