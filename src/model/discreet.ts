import type { Person } from './person.ts';
import type { Problem } from './problem.ts';

/** Rooms whose problems quote the page, which may be cut or mangled there: no word of it would be recognised. */
const QUOTES_THE_PAGE = /^(?:text|layout|pdf|tags|link|type|print|a11y)\//;
const QUOTED = /[“"][^”"]*[”"]/gu;

/** Shorter words are in any text. */
const TELLING = 3;

/**
 * Problems without a word of what a copy says to its person: reports, logs and terminals are read by others. What
 * would quote any of it keeps its code and its place.
 */
export function discreet(problems: readonly Problem[], person: Person | undefined): readonly Problem[] {
  if (!person) return problems;
  const words = wordsOf(person);
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

const UNSAID = 'What is written here for the person, or stands beside it, cannot be printed as it is.';

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);

function wordsOf({ texts, checklist }: Person): ReadonlySet<string> {
  const all = [...Object.values(texts), ...checklist].flatMap(({ text }) => wordsIn(text));
  return new Set(all.filter((word) => [...word].length >= TELLING));
}
