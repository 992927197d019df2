import type { Problem } from '../model/index.ts';
import type { Path, Places } from '../yaml/index.ts';

interface Unprintable {
  readonly pattern: RegExp;
  readonly says: string;
  readonly hint: string;
}

/** Characters that no page can show, or that would make it show something else than what is written. */
const UNPRINTABLE: readonly Unprintable[] = [
  { pattern: /\t/u, says: 'a tab', hint: 'Write a space instead.' },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u{fffe}\u{ffff}]/u,
    says: 'a control character',
    hint: 'Delete it and type the text again: it often comes along when text is copied from another program.',
  },
  {
    pattern: /[\ud800-\udfff]/u,
    says: 'half of a character',
    hint: 'Delete it and type the character again.',
  },
  {
    pattern: /\ufffd/u,
    says: 'the sign � that stands for a letter that was lost',
    hint: 'Type the letter again, and save the file as UTF-8.',
  },
  {
    pattern: /[\u202a-\u202e]/u,
    says: 'a character that turns the direction of the text after it',
    hint: 'Delete it: the direction follows from the language.',
  },
];

const codePoint = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function inText(text: string, path: Path, places: Places): Problem[] {
  return UNPRINTABLE.flatMap(({ pattern, says, hint }) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(
      (match): Problem => ({
        code: 'text/control-character',
        severity: 'error',
        message: `The text holds ${says} (${codePoint(match[0])}), which cannot be printed.`,
        hint,
        place: places.inside(path, match.index),
      }),
    ),
  );
}

/** Every character in every text of a file that must not be there. */
export function unprintableCharacters(value: unknown, places: Places, path: Path = []): readonly Problem[] {
  if (typeof value === 'string') return inText(value, path, places);
  if (Array.isArray(value))
    return value.flatMap((item, index) => unprintableCharacters(item, places, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unprintableCharacters(item, places, [...path, key]));
}
