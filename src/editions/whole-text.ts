import { furniture, handoutProse } from '../content/index.ts';
import type { Localised } from '../model/index.ts';
import type { EditionText } from './edition.ts';

/** All of a handout, in the order in which it is written. */
export const wholeText = (localised: Localised): EditionText => ({
  localised,
  prose: handoutProse(localised),
  furniture: furniture(localised),
});
