import type { Problem } from './problem.ts';

interface Unprintable {
  readonly code: 'text/control-character' | 'text/stacked-marks';
  readonly pattern: RegExp;
  /** What was found, and why it cannot stay. */
  readonly says: (codePoint: string) => string;
  readonly hint: string;
}

const holds =
  (what: string, why = 'which cannot be printed') =>
  (codePoint: string): string =>
    `The text holds ${what} (${codePoint}), ${why}.`;

const DELETE_IT = 'Delete it and type the text again: it often comes along when text is copied.';

/** A letter or mark of the scripts whose spelling needs U+200C and U+200D: Arabic and its like, and those of India. */
const JOINING = `[${[
  ...['Arabic', 'Syriac', 'Mandaic', 'Nko', 'Mongolian', 'Adlam', 'Hanifi_Rohingya'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam'],
  ...['Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Meetei_Mayek'],
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')}]`;

let strayJoiner: RegExp | undefined;
/**
 * A joiner that is none: not behind such a letter, or a non-joiner with no such letter before a word goes on. Made for the
 * first text that may have one: that takes longer than starting all else of the model.
 */
function findStrayJoiner(): RegExp {
  strayJoiner ??= new RegExp(
    `(?<!${JOINING})[\\u200c\\u200d]|(?<!\\p{M})\\u200c(?!${JOINING})|(?<=\\p{M})\\u200c(?=[\\p{L}\\p{N}])(?!${JOINING})`,
    'gu',
  );
  return strayJoiner;
}

/** Characters that no page can show, or that would make it show something else than what is written. */
const UNPRINTABLE: readonly Unprintable[] = [
  {
    code: 'text/control-character',
    pattern: /\t/gu,
    says: holds('a tab'),
    hint: 'Write a space instead.',
  },
  {
    code: 'text/control-character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Noncharacter_Code_Point}/gu,
    says: holds('a control character'),
    hint: 'Delete it and type the text again: it often comes along when text is copied from another program.',
  },
  {
    code: 'text/control-character',
    pattern: /\p{Cs}/gu,
    says: holds('half of a character'),
    hint: 'Delete it and type the character again.',
  },
  {
    code: 'text/control-character',
    pattern: /\ufffd/gu,
    says: holds('the sign � that stands for a letter that was lost'),
    hint: 'Type the letter again, and save the file as UTF-8.',
  },
  {
    code: 'text/control-character',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/gu,
    says: holds(
      'an invisible character that turns the direction of the text around it',
      'so “1 / 2” could be printed as “2 / 1”',
    ),
    hint: 'Delete it: the direction follows from the language.',
  },
  {
    code: 'text/control-character',
    pattern:
      /[\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2065\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu,
    says: holds('a character that nobody sees', 'which could hide what the text says'),
    hint: DELETE_IT,
  },
  {
    code: 'text/control-character',
    get pattern() {
      return findStrayJoiner();
    },
    says: holds(
      'an invisible joiner',
      'which belongs only between letters of scripts such as Arabic or Devanagari',
    ),
    hint: DELETE_IT,
  },
  {
    code: 'text/control-character',
    pattern: /\p{Co}/gu,
    says: holds('a sign of one program’s own', 'which other programs show as something else'),
    hint: 'Type the letter or word that it stands for.',
  },
  {
    code: 'text/stacked-marks',
    pattern: /(?:[\u200c\u200d]?\p{M}){5,}/gu,
    says: (codePoint) =>
      `More than 4 accents or other marks stand on one letter here (the first is ${codePoint}), which nobody can read.`,
    hint: 'Delete the marks and type the letter again.',
  },
];

const codePoint = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Most texts have nothing else, and need not be looked through for each sign: none is among these. */
const HARMLESS = /^[\n\r\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** What must not be in a text: problems without a place, each with the UTF-16 unit where it starts. */
export function unprintableIn(
  text: string,
): readonly { readonly index: number; readonly problem: Omit<Problem, 'severity' | 'place'> }[] {
  if (HARMLESS.test(text)) return [];
  return UNPRINTABLE.flatMap(({ code, pattern, says, hint }) =>
    [...text.matchAll(pattern)].map((match) => ({
      index: match.index,
      problem: { code, message: says(codePoint(match[0])), hint },
    })),
  );
}

/** Whether anything of a text can be seen: not spaces, nor characters that have no look of their own. */
export const hasInk = (text: string): boolean =>
  /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u.test(text);
