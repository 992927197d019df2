import LineBreaker from 'linebreak';
import type { Spot } from './spot.ts';

/** Letters between two places where a line may end: the longest words of any language are far shorter. */
const LONGEST_WORD = 200;
/** Letters of an address: browsers take no longer ones either. */
const LONGEST_ADDRESS = 2000;
/** Letters of one paragraph, about seven pages. */
const LONGEST_TEXT = 20_000;

const isAddress = (word: string): boolean => /^[^\p{L}]*(?:https?:\/\/|www\.|mailto:)/iu.test(word);

/** Scripts that put no spaces between words, whose words a dictionary knows: Thai, Lao and Khmer. */
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1780-\u17ff]/;
let words: Intl.Segmenter | undefined;

/** The first stretch of a word where no line may end that is longer than `limit`, or null. */
function unbreakable(word: string, limit: number): string | null {
  if (WITHOUT_SPACES.test(word)) {
    words ??= new Intl.Segmenter('th', { granularity: 'word' });
    return [...words.segment(word)].find(({ segment }) => segment.length > limit)?.segment ?? null;
  }
  const breaker = new LineBreaker(word);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position - start > limit) return word.slice(start, next.position);
    start = next.position;
  }
  return null;
}

/** Reports the words of a text that no line could hold. `text` is what is printed, without mark-up. */
export function checkWords(text: string, written: string, spot: Spot): void {
  for (const [word] of text.matchAll(/\S{201,}/g)) {
    const address = isAddress(word) ? word.replace(/[^\p{L}\p{N}/]+$/u, '') : null;
    const long =
      address === null ? unbreakable(word, LONGEST_WORD) : address.length > LONGEST_ADDRESS && address;
    if (!long) continue;
    const index = written.indexOf(long);
    spot.report({
      code: 'text/long-word',
      message: `A word of ${long.length} letters stands here (${long.slice(0, 12)}…), which no line can hold.`,
      hint: `Put spaces between its words: a word may have ${LONGEST_WORD} letters, an address ${LONGEST_ADDRESS}.`,
      ...(index < 0 ? {} : { place: spot.inside(index) }),
    });
  }
}

/** Reports a text that is too long for one paragraph; true when it is. */
export function isTooLong(text: string, spot: Spot): boolean {
  if (text.length <= LONGEST_TEXT) return false;
  spot.report({
    code: 'text/long-paragraph',
    message: `This text has ${text.length} letters; a paragraph may have ${LONGEST_TEXT}.`,
    hint: 'Make several paragraphs of it.',
  });
  return true;
}
