import { wordsOf } from './words.ts';

const BE = new Set(
  "am are is was were be been being isn't aren't wasn't weren't it's that's they're we're you're".split(' '),
);
/** Short words that may stand between the two parts: “is not always given”. */
const BETWEEN =
  /^(?:not|never|also|often|always|still|already|then|now|only|just|usually|sometimes|being|been|best|well|\w+ly)$/;

const IRREGULAR = new Set(
  `beaten begun bitten blown born bought bound bred broken brought built burnt caught chosen cut dealt done drawn driven drunk
  eaten fed felt found forgotten forgiven frozen given grown heard held hidden hit hurt kept known laid led left lent let lit
  lost made meant met misunderstood paid proven put read rid said seen sent set sewn shaken shed shot shown shut sold sought
  spent split spoken spread stolen stuck sung sunk sworn swept taken taught thought thrown told torn understood undone woken
  won worn wound woven written overdone undertaken withdrawn withheld`.split(/\s+/),
);

/** Words in -ed that say how somebody or something is, not what is done to it, and verbs in -ed that are no participles. */
const STATES = new Set(
  `aged advanced ashamed balanced bed biased bleed blessed bloated bored breed certified complicated concerned confused
  crowded dedicated delighted depressed detailed determined disappointed disabled educated embarrassed engaged excited exhausted
  experienced feed frightened frustrated gifted heed hundred indeed infected inflamed interested involved irritated limited
  learned married mixed naked need needed overweight pleased pointed prepared pronounced qualified raised red related relaxed
  relieved retired satisfied scared sacred seed skilled skilled speed stressed supposed surprised talented tired unaffected
  unchanged united used varied weed wicked widespread worried`.split(/\s+/),
);

/** True when a form of “be” and a participle say that something is done, without the one who does it: “are given”. */
export function isPassive(sentence: string): boolean {
  const words = wordsOf(sentence).map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
  return words.some((word, index) => BE.has(word) && isParticiple(nextVerb(words, index + 1)));
}

function nextVerb(words: readonly string[], from: number): string {
  let at = from;
  while (at < from + 3 && BETWEEN.test(words[at] ?? '')) at++;
  return words[at] ?? '';
}

function isParticiple(word: string): boolean {
  if (STATES.has(word)) return false;
  return IRREGULAR.has(word) || (/[a-z]{2}ed$/.test(word) && !/eed$/.test(word));
}
