import { daleChall } from 'dale-chall';

const FAMILIAR: ReadonlySet<string> = new Set(daleChall);

interface Inflection {
  readonly ends: RegExp;
  readonly stems: readonly string[];
}

/** Regular plurals, possessives, verb endings, comparatives: familiar with their stem (Chall and Dale 1995, chapter 3). */
const INFLECTIONS: readonly Inflection[] = [
  { ends: /['’]s?$/, stems: [''] },
  { ends: /s$/, stems: [''] },
  { ends: /es$/, stems: [''] },
  { ends: /ies$/, stems: ['y'] },
  { ends: /(?:ed|ing|er|est)$/, stems: ['', 'e'] },
  { ends: /([bdfglmnprtvz])\1(?:ed|ing|er|est)$/, stems: ['$1'] },
  { ends: /i(?:ed|er|est)$/, stems: ['y'] },
];

/** True for a word of the Dale-Chall list of 3,000, a regular inflection of one, or a compound of two by a hyphen. */
export function isFamiliar(word: string): boolean {
  const plain = word.toLowerCase().replace(/’/g, "'");
  if (FAMILIAR.has(plain)) return true;
  if (plain.includes('-')) return plain.split('-').every(isFamiliar);
  return INFLECTIONS.some(
    ({ ends, stems }) => ends.test(plain) && stems.some((stem) => FAMILIAR.has(plain.replace(ends, stem))),
  );
}
