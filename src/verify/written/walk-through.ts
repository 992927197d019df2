import type { Problem, Prose } from '../../model/index.ts';
import { guardProblem, quote } from '../guard/guard-problem.ts';
import { isBlank, kindOf, sameLetters } from '../text/characters.ts';
import { consume, skip } from './consume.ts';
import { BLOCK_END, type Told } from './written-reading.ts';

/** Letters within which a piece that is not in its place is looked for. */
const FAR = 2_000;

/** Marks that stand at the end of a word; all other furniture stands apart. */
const FOLLOWS_AT_ONCE = /^[:;：；]/;

interface Position {
  /** Index of what is told, and of the letter in it. */
  readonly item: number;
  readonly at: number;
}

/** Where a piece was found: where it begins, and where it ends. */
interface Found {
  readonly from: Position;
  readonly to: Position;
}

/** What came of going through a file. */
export interface Walk {
  readonly problems: readonly Problem[];
  /** The furniture that was met between the pieces. */
  readonly furniture: readonly string[];
}

interface WalkRules {
  /** Furniture that may stand between pieces, the longest first. A space at its end must be there, too. */
  readonly between: readonly string[];
  /** Pictures are described in words that all can see. */
  readonly altsPrinted: boolean;
  /** Name of the file, for messages. */
  readonly file: string;
}

/**
 * Goes through what a file tells, a piece at a time: each must follow the one before it, parted from it, with nothing but
 * spaces and furniture between the two.
 */
export function walkThrough(
  told: readonly Told[],
  pieces: readonly Prose[],
  { between, altsPrinted, file }: WalkRules,
): Walk {
  const problems: Problem[] = [];
  const furniture: string[] = [];
  let here: Position = { item: 0, at: 0 };

  for (const piece of pieces) {
    const start = here;
    const met: string[] = [];
    let found = matchAt(told, next(told, here), piece, altsPrinted);
    for (let passed = passFurniture(here); !found && passed; passed = passFurniture(here)) {
      met.push(passed.words);
      here = passed.to;
      found = matchAt(told, next(told, here), piece, altsPrinted);
    }
    if (!found) {
      here = start;
      const later = search(told, here, piece, altsPrinted);
      if (!later) {
        const message = `Text is missing from ${file}, or stands elsewhere in it: ${quote(piece.text)}.`;
        problems.push(guardProblem('text/lost', message, piece.place));
        continue;
      }
      tellAdded(here, later.from, piece);
      here = later.to;
      continue;
    }
    furniture.push(...met);
    if (isJoined(told, here, found.from) && met.length === 0 && start.at > 0) {
      const message = `Two texts run together in ${file}, at ${quote(piece.text)}.`;
      problems.push(guardProblem('text/changed', message, piece.place));
    }
    here = found.to;
  }
  for (let passed = passFurniture(here); passed; passed = passFurniture(here)) {
    furniture.push(passed.words);
    here = passed.to;
  }
  tellAdded(here, { item: told.length, at: 0 });
  return { problems, furniture };

  function passFurniture(from: Position): { readonly words: string; readonly to: Position } | null {
    const { item, at } = next(told, from);
    const one = told[item];
    if (one?.type !== 'text') return null;
    const isGlued = at > 0 && kindOf(one.text.charCodeAt(at - 1)) === 'letter';
    for (const words of between) {
      if (isGlued && !FOLLOWS_AT_ONCE.test(words)) continue;
      const end = consume(one.text, at, words);
      if (end !== -1 && (!words.endsWith(' ') || isSpaceAt(one.text, end)))
        return { words, to: { item, at: end } };
    }
    return null;
  }

  function tellAdded(from: Position, to: Position, before?: Prose): void {
    const text = textBetween(told, from, to);
    if (isBlank(text)) return;
    const message = `${file} has text that the handout has not: ${quote(text)}.`;
    problems.push(guardProblem('text/added', message, before?.place));
  }
}

/** Whether white space comes next, past marks of direction. */
function isSpaceAt(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && kindOf(text.charCodeAt(next)) === 'widthless') next++;
  return next >= text.length || kindOf(text.charCodeAt(next)) === 'space';
}

/** The next letter or picture from a position on. */
function next(told: readonly Told[], { item, at }: Position): Position {
  const one = told[item];
  if (one?.type !== 'text') return { item, at };
  let to = skip(one.text, at);
  while (one.text.charAt(to) === BLOCK_END) to = skip(one.text, to + 1);
  return to < one.text.length ? { item, at: to } : next(told, { item: item + 1, at: 0 });
}

function matchAt(told: readonly Told[], from: Position, piece: Prose, altsPrinted: boolean): Found | null {
  const one = told[from.item];
  if (!one || (one.type === 'alt') !== (piece.role === 'alt' && !altsPrinted)) return null;
  if (one.type === 'alt')
    return sameLetters(one.text, piece.text) ? { from, to: { item: from.item + 1, at: 0 } } : null;
  const end = consume(one.text, from.at, piece.text);
  return end === -1 ? null : { from, to: { item: from.item, at: end } };
}

function search(told: readonly Told[], from: Position, piece: Prose, altsPrinted: boolean): Found | null {
  let position = from;
  for (let letters = 0; letters < FAR && position.item < told.length; letters++) {
    position = next(told, { ...position, at: position.at + 1 });
    const found = matchAt(told, position, piece, altsPrinted);
    if (found) return found;
    if (told[position.item]?.type === 'alt') position = { item: position.item + 1, at: -1 };
  }
  return null;
}

/** Whether nothing parts the end of one piece from the start of the next. */
const isJoined = (told: readonly Told[], end: Position, start: Position): boolean =>
  end.item === start.item && end.at === start.at && told[end.item]?.type === 'text';

function textBetween(told: readonly Told[], from: Position, to: Position): string {
  return told
    .slice(from.item, to.item + 1)
    .map(({ text }, index) => {
      const item = from.item + index;
      return text.slice(item === from.item ? from.at : 0, item === to.item ? to.at : undefined);
    })
    .join(' ')
    .replaceAll(BLOCK_END, ' ');
}
