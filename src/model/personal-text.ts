import type { TextSlot } from './person.ts';
import { hasInk, unprintableIn } from './printable.ts';
import type { Problem } from './problem.ts';

/** Letters that a text for one person may have; more would push the handout itself off its first page. */
export const MOST_LETTERS = {
  name: 80,
  date: 80,
  clinician: 80,
  next_appointment: 80,
  note: 300,
  checklist: 120,
} as const satisfies Record<TextSlot | 'checklist', number>;

/** Letters between two spaces that a line still holds. */
const LONGEST_WORD = 60;

/** What is wrong, without a word of the text itself. */
type Fault = Pick<Problem, 'code' | 'message' | 'hint'> & { readonly index?: number };

const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD + 1}}`, 'u');
/** Words between spaces are looked at one by one only where one is long: there are thousands of texts. */
const hasLongWord = (text: string): boolean =>
  text.length > LONGEST_WORD &&
  text.split(' ').some((word) => word.length > LONGEST_WORD && LONG_WORD.test(word));
const MARK_UP = /\*\*|!?\[[^\]]*\]\([^)]*\)|<\/?(?:sub|sup|span)\b[^>]*>|\{[a-z][^{}]*\}/;

/** Counted as a reader counts: an accent is no letter of its own. Opened for the few texts that may be too long. */
const lettersIn = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

/** A text for one person on one line and in composed letters, and what keeps it from being printed. */
export function personalText(
  written: string,
  slot: keyof typeof MOST_LETTERS,
): { readonly text: string; readonly faults: readonly Fault[] } {
  const text = written
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  return { text, faults: [...faultsOf(text, slot), ...unprintable(written)] };
}

function faultsOf(text: string, slot: keyof typeof MOST_LETTERS): readonly Fault[] {
  if (!hasInk(text))
    return [
      {
        code: 'person/blank',
        message: 'Nothing can be seen of this text.',
        hint: 'Leave it out, or write it anew.',
      },
    ];
  const faults: Fault[] = [];
  const most = MOST_LETTERS[slot];
  // a letter has one unit at least: most texts need no counting
  const letters = text.length > most ? lettersIn(text) : 0;
  if (letters > most) {
    faults.push({
      code: 'person/too-long',
      message: `This text has ${letters} letters; \`${slot}\` may have ${most}.`,
      hint: 'Say it in fewer words.',
    });
  }
  if (hasLongWord(text)) {
    faults.push({
      code: 'person/long-word',
      message: `A word has more than ${LONGEST_WORD} letters, which no line can hold.`,
      hint: 'Put spaces between its words.',
    });
  }
  if (MARK_UP.test(text)) {
    faults.push({
      code: 'person/mark-up',
      message: 'This text takes no mark-up: its signs would be printed.',
      hint: 'Write the words alone.',
    });
  }
  return faults;
}

/** Line breaks and tabs of a cell are spaces. */
const unprintable = (written: string): readonly Fault[] =>
  unprintableIn(written.replace(/[\t\r\n]/g, ' ')).map(({ index, problem }) => ({ ...problem, index }));
