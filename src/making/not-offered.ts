import { EDITIONS, type PagedEdition } from '../editions/index.ts';
import {
  canBePersonal,
  type EditionName,
  type Handout,
  hasPages,
  type Note,
  type PagedEditionName,
  type Person,
  type Problem,
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

/** What is said of a text that an edition has no paper for. */
const NO_ROOM: ReadonlySet<string> = new Set(['layout/too-long', 'layout/too-many-pages']);

/**
 * Whether a handout turns out not to come in an edition: nothing is wrong but that there is no room for its text, and
 * nobody who wrote it said that there would be.
 */
export function hasNoRoom(edition: PagedEditionName, handout: Handout, faults: readonly Problem[]): boolean {
  const { isAskedFor } = EDITIONS[edition] as PagedEdition;
  return faults.length > 0 && faults.every(({ code }) => NO_ROOM.has(code)) && !isAskedFor?.(handout);
}
