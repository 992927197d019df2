import { type Direction, leftToRightStretches } from '../model/index.ts';
import { lineBreaks } from './line-breaks.ts';

/**
 * Marks that ride through textkit inside the text, from the prepare pass to `wordBoxes`, which takes them out again.
 * They are deprecated format characters: no direction, no script, no glyph, and nobody writes them.
 */
export const MARK = { start: '\u206a', break: '\u206b', bind: '\u206c', seam: '\u206d' } as const;
const ANY_MARK = /[\u206a-\u206d]/g;

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

export interface MarkOptions {
  readonly direction: Direction;
  readonly language?: string | undefined;
  /** Whether a line has room for words that would stay together; where it is not given, it has. */
  readonly fits?: ((stretch: string) => boolean) | undefined;
}

/**
 * Puts into the pieces of one text (its stretches of different style) where lines may end and which stretches are
 * isolated. Both are found in the text as a whole: a style may change in the middle of a word or a dose. Where a new
 * piece begins is marked, too: textkit forgets there which font of the stack has the letters that follow, unless
 * something of the first font stands between.
 */
export function markText(pieces: readonly string[], options: MarkOptions): string[] {
  const clean = pieces.map((piece) => piece.replace(ANY_MARK, ''));
  const text = clean.join('');
  const inserted = findInsertions(text, options);
  const places = [...inserted.keys()].sort((a, b) => a - b);
  let next = 0;
  let start = 0;
  const marked = clean.map((piece) => {
    const end = start + piece.length;
    let result = '';
    for (let place = places[next]; place !== undefined && place < end; place = places[++next]) {
      result += text.slice(start, place) + inserted.get(place);
      start = place;
    }
    result += text.slice(start, end);
    start = end;
    return result;
  });
  const last = clean.findLastIndex((piece) => piece !== '');
  const tail = inserted.get(text.length);
  if (last !== -1 && tail) marked[last] += tail;
  return marked.map((piece, index) => (index > 0 && piece !== '' ? MARK.seam + piece : piece));
}

/** What is inserted before each index of the text. */
function findInsertions(text: string, { direction, language, fits }: MarkOptions): Map<number, string> {
  const inserted = new Map<number, string>();
  const insert = (at: number, mark: string) => inserted.set(at, (inserted.get(at) ?? '') + mark);
  const stretches = direction === 'rtl' ? leftToRightStretches(text) : [];
  const { breaks, boundSpaces } = lineBreaks(text, language, fits);

  // the order matters where several meet: close, break, open
  for (const { end } of stretches) insert(end, POP_ISOLATE);
  insert(0, MARK.start);
  for (const { index } of text.matchAll(/\n(?!$)/g)) insert(index + 1, MARK.start);
  for (const at of breaks) insert(at, MARK.break);
  for (const at of boundSpaces) insert(at, MARK.bind);
  for (const { start } of stretches) insert(start, LEFT_TO_RIGHT_ISOLATE);
  return inserted;
}
