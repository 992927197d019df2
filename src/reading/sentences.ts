import { abbreviation, type SentenceLanguage } from './abbreviations.ts';

// full stops, question and exclamation marks with what closes behind them; Chinese ones need no space
const END = /(?:[.!?…]{1,9}["'”’»)\]]{0,9}(?=\s|$)|[。！？]+[”’」』）]*)/gu;
/** UTF-16 units that are looked at before a full stop: a name with its title fits. */
const LOOK_BACK = 80;
/** Words before a lone letter that make it a name of a thing, not an initial: “vitamin D. It …” */
const THINGS =
  /^(?:vitamins?|vitaminas?|types?|tipo|hepatitis|groups?|grupo|part|parts|plans?|steps?|class|stage|factor|medicare)$/i;
const TITLES = /^(?:dr|mr|mrs|ms|prof|sr|sra|dra)\.$/i;

/**
 * Splits running text into its sentences, trimmed. A sentence ends at a full stop, a question or an exclamation mark with
 * white space behind; not at the dots of abbreviations (Dr., e.g., vs., No. 3), initials, decimals and numbers of a list,
 * nor before a small letter. Colons and semicolons end none.
 */
export function sentencesOf(text: string, lang: SentenceLanguage = 'en'): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsHere(text, start, match.index, end, lang)) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return [...sentences, rest].filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function endsHere(text: string, start: number, stop: number, end: number, lang: SentenceLanguage): boolean {
  const next = text.slice(end).trimStart();
  if (next === '') return true;
  // a small letter goes on with the sentence, as in Unicode Standard Annex 29, rule SB8: “(see p. 3) and”, “Wait! he said”, “3 a.m. or later”
  if (/^["'“‘(«[]*\p{Ll}/u.test(next)) return false;
  if (text[stop] !== '.') return true;
  const before = text.slice(Math.max(start, stop - LOOK_BACK), stop);
  if (text.slice(stop, end).startsWith('...')) return true;
  const tokens = before.trim().split(/\s+/);
  const last = (tokens.at(-1) ?? '').replace(/^["'“‘(«[]+/, '');
  if (/^\d{1,2}$/.test(last) && tokens.length === 1) return false;
  if (/^\p{Lu}$/u.test(last)) return !isInitial(tokens, next);
  return abbreviation(last, next, lang) !== 'inside';
}

/** “J. Smith”, “Dr. J. Smith”, “John F. Kennedy”; not “vitamin D.” */
function isInitial(tokens: readonly string[], next: string): boolean {
  const previous = tokens.at(-2);
  if (previous === undefined || TITLES.test(previous) || /^\p{Lu}\.$/u.test(previous)) return true;
  if (/^\p{Lu}\.\s/u.test(next)) return true;
  return /^\p{Lu}\p{Ll}+$/u.test(previous) && !THINGS.test(previous);
}
