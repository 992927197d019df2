import { syllable } from 'syllable';
import { EXCEPTIONS } from './health-words.ts';

/**
 * Syllables of one English word, at least 1 for a word with letters: an exception if the word or its stem is one, else the
 * rules of the package `syllable` on a spelling that they read rightly.
 */
export function englishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/[’']/g, '');
  const known = counted.get(plain);
  if (known !== undefined) return known;
  const count = plain.split('-').reduce((sum, part) => sum + countPart(part), 0);
  // a handout has some thousand different words at most; the map must not grow with a batch of them
  if (counted.size > 20_000) counted.clear();
  counted.set(plain, count);
  return count;
}

/** Letters. The longest words of English dictionaries have 45. */
const LONGEST_WORD = 60;

const counted = new Map<string, number>();

function countPart(part: string): number {
  if (!/[a-z]/.test(part)) return part === '' ? 0 : 1;
  // no word: the rules below would take the square of its length
  if (part.length > LONGEST_WORD) return part.match(/[aeiouy]+/g)?.length ?? 1;
  return exception(part) ?? inflected(part) ?? syllable(respell(part));
}

interface Ending {
  readonly ends: RegExp;
  /** What the stem may end with instead of the ending. */
  readonly stems: readonly string[];
  /** Syllables that the ending adds to a stem. */
  adds(stem: string): number;
}

const hisses = (stem: string): boolean => /(?:[cg]e|[sxz]e?|[cs]he?)$/.test(stem) && !stem.endsWith('ache');
const ENDINGS: readonly Ending[] = [
  { ends: /s$/, stems: [''], adds: (stem) => (hisses(stem) ? 1 : 0) },
  { ends: /es$/, stems: [''], adds: () => 1 },
  { ends: /ies$/, stems: ['y'], adds: () => 0 },
  { ends: /ed$/, stems: ['', 'e'], adds: (stem) => (/[dt]e?$/.test(stem) ? 1 : 0) },
  { ends: /ing$/, stems: ['', 'e'], adds: () => 1 },
  { ends: /(?:ly|ness|less|ful)$/, stems: [''], adds: () => 1 },
];

function exception(word: string): number | undefined {
  const whole = EXCEPTIONS.get(word);
  if (whole !== undefined) return whole;
  for (const { ends, stems, adds } of ENDINGS) {
    if (!ends.test(word)) continue;
    for (const ending of stems) {
      const stem = word.replace(ends, ending);
      const count = EXCEPTIONS.get(stem);
      if (count !== undefined) return count + adds(stem);
    }
  }
  return undefined;
}

/** Endings that the package counts wrongly: `peaches` as one syllable, `stitched` as two, `nurses` as one. */
function inflected(word: string): number | undefined {
  if (/(?:is|as|th)ms$/.test(word)) return countPart(word.slice(0, -1));
  if (word.endsWith('aches') && word.length > 5 && !/(?:e|o|re)aches$/.test(word))
    return countPart(word.slice(0, -1));
  const hissing =
    /^(.*[aeiouy].*(?:ch|sh|ss|x|zz))es$/.exec(word)?.[1] ??
    /^(.*[aeiouy].*(?:[rln]s|[rnl]g|dg)e)s$/.exec(word)?.[1];
  if (hissing !== undefined) return countPart(hissing) + 1;
  const silent = /^(.*[aeiouy].*(?:[cst]h|b|ck|k|mb|p|rg|ng|dg))ed$/.exec(word)?.[1];
  if (silent !== undefined) return countPart(silent.endsWith('g') ? `${silent}e` : undouble(silent));
  return undefined;
}

const undouble = (stem: string): string => stem.replace(/([bp])\1$/, '$1');

/** First parts of compounds whose last e is silent: `pacemaker`, `caregiver`. */
const SILENT_HEADS =
  /^(base|bare|care|eye|face|fire|fore|grape|grave|home|horse|house|life|pace|rose|safe|shoe|side|spine|time|tube|whole|wine|wire)(?=[bcdfghjklmnpqstvwz])/;

const respell = (word: string): string =>
  word
    .replace(SILENT_HEADS, (head) => head.slice(0, -1))
    .replace(/^every/, 'evry')
    .replace(/[cgtx]ious/, 'shus')
    .replace(/(?:[cst]|ss)ia$/, 'shuh')
    .replace(/^auto(?=[aeiou])/, 'autop')
    // a y in the mouth, as in reptilian, familiar, brilliant, opinion
    .replace(/(?<=[aeiou]l?)li(?=(?:an|ar|ant)s?$)/, 'l')
    .replace(/(?<=[aeiou]l?)([ln])ion(?=s?$)/, '$1un')
    .replace(/^osteo/, 'ostibo')
    .replace(/^myo/, 'mibo')
    .replace(/[aeiou]ing$/, (tail) => `${tail[0]}bing`);
