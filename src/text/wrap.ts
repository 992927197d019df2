import LineBreaker from 'linebreak';
import stringWidth from 'string-width';

/** Scripts that part no words by spaces; of Thai, Lao and Khmer a dictionary knows the words. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** At the start of a line it would be taken for the mark of a list, or a citation would stand alone. */
const HANGS_ON = /^(?:[-–—•·*☐]|\d{1,3}[.)]|\[?\d{1,3}(?:,|\][.,;:]?))$/u;

/**
 * Lines no wider than so many columns, broken at spaces, or between words of a script that has no spaces; never at a
 * no-break space or inside an address. A word that is wider than a line stays whole.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { words, spaced } of piecesOf(text)) {
    const longer = line === '' ? words : `${line}${spaced ? ' ' : ''}${words}`;
    if (line !== '' && stringWidth(longer) > columns) {
      lines.push(line);
      line = words;
    } else line = longer;
  }
  return [...lines, line];
}

interface Piece {
  readonly words: string;
  /** A space stands before it, where the line does not end there. */
  readonly spaced: boolean;
}

/** What is never broken, in order. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const last = pieces.at(-1);
    if (last && HANGS_ON.test(word)) {
      pieces[pieces.length - 1] = { ...last, words: `${last.words} ${word}` };
      continue;
    }
    splitUnspaced(word).forEach((words, index) => {
      pieces.push({ words, spaced: index === 0 });
    });
  }
  return pieces;
}

function splitUnspaced(word: string): readonly string[] {
  if (!IDEOGRAPHS.test(word) && !DICTIONARY.test(word)) return [word];
  const parts: string[] = [];
  let from = 0;
  for (const at of [...breaksIn(word)].toSorted((a, b) => a - b)) {
    if (at > from && at < word.length) parts.push(word.slice(from, at));
    from = Math.max(from, at);
  }
  return [...parts, word.slice(from)];
}

function breaksIn(word: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(word);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const [before, after] = [word.charAt(next.position - 1), word.charAt(next.position)];
    // a number stays with what is counted
    const counted = /\p{Nd}/u.test(before) || /\p{Nd}/u.test(after);
    if (!counted && IDEOGRAPHS.test(before) && IDEOGRAPHS.test(after)) breaks.add(next.position);
  }
  if (DICTIONARY.test(word)) {
    for (const { index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(word))
      if (DICTIONARY.test(word.charAt(index - 1)) && DICTIONARY.test(word.charAt(index))) breaks.add(index);
  }
  return breaks;
}
