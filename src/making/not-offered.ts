import { EDITIONS, type PagedEdition } from '../editions/index.ts';
import {
  canBePersonal,
  type EditionName,
  type Handout,
  hasPages,
  type Note,
  type Person,
} from '../model/index.ts';

/** Why a handout does not come in an edition; null where it does. */
export function notOffered(
  edition: EditionName,
  handout: Handout,
  person: Person | undefined,
): Pick<Note, 'message' | 'hint' | 'place'> | null {
  if (person && !canBePersonal(edition)) {
    const message = `The edition “${edition}” has no room for what a copy says to one person.`;
    return { message, hint: 'Leave it out, or make a copy for everybody of it.', place: handout.place };
  }
  const why = hasPages(edition) ? (EDITIONS[edition] as PagedEdition).whyNot?.(handout) : null;
  if (!why) return null;
  const message = `There is no ${edition} of this handout (${handout.lang}): ${why.message}.`;
  return { message, hint: why.hint, place: handout.place };
}
