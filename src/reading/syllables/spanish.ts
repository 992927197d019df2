const STRONG = /[aeoáéíóú]/;

/**
 * Syllables of one Spanish word, by the rules of its spelling (Real Academia Española, Ortografía 2010, 3.4): two strong
 * vowels, or an accented weak one beside a strong one, are two syllables; other vowels side by side are one.
 */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    // u says nothing in que, qui, gue, gui
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replace(/ü/g, 'u')
    // y alone or at the end is the vowel i
    .replace(/y(?![aeiouáéíóú])/g, 'i')
    // a silent h between vowels does not part them
    .replace(/(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])/g, '');
  const groups = plain.match(/[aeiouáéíóú]+/g) ?? [];
  const count = groups.reduce((sum, group) => sum + nuclei(group), 0);
  return count || (/\p{L}/u.test(word) ? 1 : 0);
}

function nuclei(group: string): number {
  const strong = [...group].filter((vowel) => STRONG.test(vowel)).length;
  return Math.max(1, strong);
}
