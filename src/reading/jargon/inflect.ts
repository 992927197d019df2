/** Verbs of everyday words that do not take -ed: past and participle. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  burn: ['burned', 'burned'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  do: ['did', 'done'],
  drink: ['drank', 'drunk'],
  eat: ['ate', 'eaten'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  let: ['let', 'let'],
  make: ['made', 'made'],
  put: ['put', 'put'],
  show: ['showed', 'shown'],
  shrink: ['shrank', 'shrunk'],
  speed: ['sped', 'sped'],
  spit: ['spat', 'spat'],
  spread: ['spread', 'spread'],
  stand: ['stood', 'stood'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  bleed: ['bled', 'bled'],
};
const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  foot: 'feet',
  tooth: 'teeth',
  person: 'people',
  child: 'children',
  woman: 'women',
  man: 'men',
  wife: 'wives',
};
/** Short verbs that double their last letter: stop, stopped. */
const DOUBLING = /^(?:stop|clot|numb?|trap|rub|plan|chop|drip|drop|grip|pop|snap|trim|wrap|admit|vomit)$/;

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** What may follow the noun that heads several words. */
const TAIL = /\s(?:of|that|from|to|in|on|for|with|by|through|or|and)\s/;

/** The plural of a noun, or of the noun that heads several words: `cause of pain`, `doctor or nurse`, `bone and joint doctor`. */
export function plural(phrase: string): string {
  const pair = /^(\S+(?: \S+)*?) (or|and) (\S+)$/.exec(phrase);
  if (pair) return `${plural(pair[1] ?? '')} ${pair[2]} ${plural(pair[3] ?? '')}`;
  if (/ (?:or|and) /.test(phrase) && !/ (?:of|that|from|to|in|on|for|with|by|through) /.test(phrase))
    return lastPlural(phrase);
  const tail = TAIL.exec(phrase)?.index ?? phrase.length;
  return lastPlural(phrase.slice(0, tail)) + phrase.slice(tail);
}

const lastPlural = (phrase: string): string => phrase.replace(/\S+$/, pluralOfWord);

function pluralOfWord(word: string): string {
  const irregular = IRREGULAR_PLURALS[word.toLowerCase()];
  if (irregular) return irregular;
  if (/(?:sis|xis)$/.test(word)) return word.replace(/is$/, 'es');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** A form of the verb that stands first in a phrase. */
export function conjugate(phrase: string, form: VerbForm): string {
  const [verb = '', ...rest] = phrase.split(' ');
  return [formOf(verb, form), ...rest].join(' ');
}

function formOf(verb: string, form: VerbForm): string {
  const irregular = IRREGULAR[verb];
  switch (form) {
    case 'base':
      return verb;
    case 'third':
      return verb === 'have' ? 'has' : pluralOfWord(verb === 'go' || verb === 'do' ? `${verb}e` : verb);
    case 'past':
      return irregular?.[0] ?? withEnding(verb, 'ed');
    case 'participle':
      return irregular?.[1] ?? withEnding(verb, 'ed');
    case 'ing':
      return withEnding(verb, 'ing');
  }
}

function withEnding(verb: string, ending: 'ed' | 'ing'): string {
  if ((DOUBLING.test(verb) && !/mb$|vomit/.test(verb)) || /^(?:get|put|cut|let|spit)$/.test(verb))
    return `${verb}${verb.at(-1)}${ending}`;
  if (/[^aeiou]y$/.test(verb) && ending === 'ed') return `${verb.slice(0, -1)}ied`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}${ending}`;
  return /e$/.test(verb) && ending === 'ed' ? `${verb}d` : `${verb}${ending}`;
}
