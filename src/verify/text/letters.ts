import type { Prose } from '../../model/index.ts';
import type { TextMark } from '../marks.ts';
import { blockOf } from '../structure.ts';
import { kindOf } from './characters.ts';
import type { Spoken } from './transcript.ts';

/** What stands before a letter; several may. */
export const SPACE = 1;
/** Another block begins, such as the next paragraph or cell. */
export const BLOCK = 2;
/** A new line or a gap that the eye sees. */
export const GAP = 4;
/** Another expected piece begins. */
export const PIECE = 8;

/**
 * A text taken apart into letters and what separates them. No-break and other special spaces are letters;
 * characters of no width are left out, since they are never drawn.
 */
export interface Letters {
  /** UTF-16 units, without white space. */
  readonly string: string;
  /** For each unit the flags before it. */
  readonly before: readonly number[];
  /** For each unit the index of the source it came from (piece or spoken item). */
  readonly source: readonly number[];
}

class Collector {
  #string = '';
  readonly #before: number[] = [];
  readonly #source: number[] = [];
  #pending = 0;

  separate(flags: number): void {
    this.#pending |= flags;
  }

  add(text: string, source: number): void {
    let word = 0; // where the letters began that are not taken yet
    for (let i = 0; i < text.length; i++) {
      const kind = kindOf(text.charCodeAt(i));
      if (kind === 'letter') {
        this.#before.push(this.#pending);
        this.#source.push(source);
        this.#pending = 0;
        continue;
      }
      if (kind === 'space') this.#pending |= SPACE;
      this.#string += text.slice(word, i);
      word = i + 1;
    }
    this.#string += text.slice(word);
  }

  get letters(): Letters {
    return { string: this.#string, before: this.#before, source: this.#source };
  }
}

export function expectedLetters(pieces: readonly Prose[]): Letters {
  const collector = new Collector();
  pieces.forEach((piece, index) => {
    collector.separate(PIECE);
    collector.add(piece.text, index);
  });
  return collector.letters;
}

export function spokenLetters(spoken: readonly Spoken[]): Letters {
  const collector = new Collector();
  spoken.forEach((item, index) => {
    const previous = spoken[index - 1];
    if (previous) collector.separate(between(previous, item));
    collector.add(item.text, index);
  });
  return collector.letters;
}

function between(a: Spoken, b: Spoken): number {
  if (a.type === 'alt' || b.type === 'alt') return BLOCK | GAP;
  const flags = a.element !== b.element && blockOf(a.element) !== blockOf(b.element) ? BLOCK : 0;
  return flags | (isApart(a.mark, b.mark) ? GAP : 0);
}

/** Shares of the font size: a gap the eye takes for a space; how much two boxes on one line share in height. */
const VISIBLE_GAP = 0.15;

function isApart(a: TextMark, b: TextMark): boolean {
  if (a.page !== b.page) return true;
  const shared = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  if (shared <= 0) return Math.abs(a.box.bottom - b.box.bottom) > a.size / 2;
  const gap = Math.max(b.box.left - a.box.right, a.box.left - b.box.right);
  return gap > VISIBLE_GAP * Math.min(a.size, b.size);
}

/** Letters with the spaces put back, from one index to another; a cut at either end is not marked. */
export function spell(letters: Letters, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const flags = letters.before[i] ?? 0;
    if (i > from && flags & (SPACE | BLOCK | PIECE)) text += ' ';
    text += letters.string.charAt(i);
  }
  return text;
}
