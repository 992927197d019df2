import { MARK } from './text-marks.ts';

/**
 * textkit's hyphenation callback, used to say where lines may end and to keep every hyphen out.
 *
 * textkit calls it for each word of each run and strings what it returns together: a syllable is a box, a space is
 * glue at which a line may end, an empty string is glue of no width, and between two boxes a line may end with a
 * hyphen. So this never lets two boxes meet: a word that runs over a change of style or font is one box, which grows
 * with each run, and a space at which no line may end grows it too.
 *
 * A space is never glue: textkit may count glue a third narrower than it is, which is right for justified text and
 * lets a line of ours run over its box by some points. Without glue that gives way it fills each line as far as it goes.
 */
export type WordSplitter = (word: string) => SplitWord;

/** One box. textkit reads `length`, and takes it for a word because `trim` leaves something. */
class WordBox {
  length = 0;
  trim(): string {
    return 'box';
  }
}

/** What textkit does with a split word: `map`, spread, `join`. Its text has no marks left. */
class SplitWord {
  readonly #items: readonly (WordBox | string)[];
  readonly #text: string;
  constructor(items: readonly (WordBox | string)[], text: string) {
    this.#items = items;
    this.#text = text;
  }
  /** textkit would drop soft hyphens here; they are kept, for the line that ends at one. */
  map(): this {
    return this;
  }
  join(): string {
    return this.#text;
  }
  [Symbol.iterator](): Iterator<WordBox | string> {
    return this.#items[Symbol.iterator]();
  }
}

const SPACES = /^ +$/;
const MARKS = new RegExp(`([${MARK.start}${MARK.break}${MARK.bind}${MARK.seam}])`);

/** One splitter serves one Text, and is called in the order of its words. */
export function createWordSplitter(): WordSplitter {
  let open: WordBox | null = null;
  let bound = false;

  const grow = (items: (WordBox | string)[], text: string): void => {
    if (!open) {
      open = new WordBox();
      items.push(open);
    }
    open.length += text.length;
  };

  const splitSpaces = (spaces: string): SplitWord => {
    if (bound && open) {
      open.length += spaces.length;
      return new SplitWord([], spaces);
    }
    // the spaces go with the word before them, and the line may end behind them
    const items: (WordBox | string)[] = [];
    grow(items, spaces);
    open = null;
    return new SplitWord([...items, ''], spaces);
  };

  return (word) => {
    if (SPACES.test(word)) return splitSpaces(word);
    const items: (WordBox | string)[] = [];
    let text = '';
    for (const part of word.split(MARKS)) {
      if (part === '' || part === MARK.seam) continue;
      if (part === MARK.start) {
        open = null;
        bound = false;
      } else if (part === MARK.break) {
        open = null;
        items.push('');
      } else if (part === MARK.bind) {
        bound = true;
      } else {
        text += part;
        bound = false;
        grow(items, part);
      }
    }
    return new SplitWord(items, text);
  };
}
