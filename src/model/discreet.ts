import type { Person } from './person.ts';
import type { Problem } from './problem.ts';

/** Rooms whose problems quote the page, which may be cut or mangled there: no word of it would be recognised. */
const QUOTES_THE_PAGE = /^(?:text|layout|pdf|tags|link|type|print|a11y)\//;
const QUOTED = /[“"][^”"]*[”"]/gu;

/** Shorter words are in any text. */
const TELLING = 3;

/** Words that say something of a person. */
export type TellingWords = ReadonlySet<string>;

/** The words of a text that would tell what it says, without those that anybody may see. */
export function tellingWords(text: string, harmless: TellingWords = new Set()): TellingWords {
  return new Set(wordsIn(text).filter((word) => [...word].length >= TELLING && !harmless.has(word)));
}

/** All that a copy says to its person; nothing for a copy that everybody may read. */
export function wordsFor(person: Person | undefined): TellingWords {
  const said = person ? [...Object.values(person.texts), ...person.checklist] : [];
  return tellingWords(said.map(({ text }) => text).join(' '));
}

/**
 * Problems without a word of what a copy says to its person: reports, logs and terminals are read by others. What
 * would quote any of it keeps its code and its place.
 */
export function discreet(problems: readonly Problem[], words: TellingWords): readonly Problem[] {
  if (words.size === 0) return problems;
  const tells = (text: string): boolean => wordsIn(text).some((word) => words.has(word));
  return problems.map(({ message, hint, ...rest }) => {
    const blank = (text: string): string =>
      QUOTES_THE_PAGE.test(rest.code) ? text.replace(QUOTED, '“…”') : text;
    const said = blank(message);
    const help = hint === undefined ? undefined : blank(hint);
    return {
      ...rest,
      message: tells(said) ? UNSAID : said,
      ...(help === undefined || tells(help) ? {} : { hint: help }),
    };
  });
}

const UNSAID = 'What is written here for the person, or stands beside it, cannot be used as it is.';

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
