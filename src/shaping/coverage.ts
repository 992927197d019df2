import { attachesToPrevious, isInvisible } from './characters.ts';

/** A family, as far as coverage goes: all of its faces must have a character. */
export interface Coverage {
  covers(codePoint: number): boolean;
}

export interface ChosenStack<Stack> {
  readonly stack: Stack;
  /** What the stack cannot print; empty in the good case. */
  readonly missing: readonly string[];
}

/**
 * The characters of a text that no family of the stack has, each once, in the order of the text. Line ends and
 * characters that print nothing do not count. An accent must come from the same family as its letter, or the two
 * would be set apart: where it does not, the letter is returned with all that is written on it up to the accent.
 */
export function missingCharacters(text: string, stack: readonly Coverage[]): string[] {
  const missing = new Set<string>();
  const known = new Map<string, Answer>();
  let letter = '';
  let letterFamily = -1;
  for (const character of text) {
    let answer = known.get(character);
    if (!answer) {
      answer = ask(character, stack);
      known.set(character, answer);
    }
    const { family } = answer;
    if (answer.invisible) {
      // an accent that begins a line stands on nothing of the line before
      letter = character === '\n' || letter === '' ? '' : letter + character;
      continue;
    }
    if (letter !== '' && answer.attaches) {
      letter += character;
      if (family === -1 || family !== letterFamily) missing.add(letter);
      continue;
    }
    letter = character;
    letterFamily = family;
    if (family === -1) missing.add(character);
  }
  return [...missing];
}

/** What a character is to a stack; a text has thousands of characters, but few different ones. */
interface Answer {
  readonly invisible: boolean;
  readonly attaches: boolean;
  /** Index in the stack of the first family that has it, or -1. */
  readonly family: number;
}

function ask(character: string, stack: readonly Coverage[]): Answer {
  const codePoint = character.codePointAt(0) ?? 0;
  const invisible = isInvisible(codePoint);
  return {
    invisible,
    attaches: attachesToPrevious(character),
    family: invisible ? -1 : stack.findIndex((candidate) => candidate.covers(codePoint)),
  };
}

/**
 * The first stack that has every character of a text; else the one that misses least, and what it misses.
 * A stack is asked only when those before it miss something. There must be at least one.
 */
export async function chooseStack<Stack>(
  stacks: readonly Stack[],
  missingIn: (stack: Stack) => Promise<readonly string[]>,
): Promise<ChosenStack<Stack>> {
  let best: ChosenStack<Stack> | undefined;
  for (const stack of stacks) {
    const missing = await missingIn(stack);
    if (!best || missing.length < best.missing.length) best = { stack, missing };
    if (missing.length === 0) break;
  }
  if (!best) throw new Error('A locale must name at least one stack of fonts.');
  return best;
}
