import { plainText, type Strength, type StringKey } from '../../model/index.ts';
import { BULLET } from '../phrases.ts';
import { INDENT } from '../stanza.ts';
import type { TextView } from '../text-view.ts';

const WORDS = {
  established: 'strength_established',
  mixed: 'strength_mixed',
  weak: 'strength_weak',
  none: 'strength_none',
} as const satisfies Record<Strength, StringKey>;

/** Each claim, and under it how sure one can be of it. */
export const claims: TextView<'claims'> = ({ items }, { localised }) => [
  items.flatMap(({ claim, strength }) => [
    { text: plainText(claim), lead: BULLET },
    { text: localised.locale.strings[WORDS[strength]], indent: INDENT },
  ]),
];
