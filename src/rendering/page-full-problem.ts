import type { Localised, Problem } from '../model/index.ts';
import { PageFull } from '../tagged-pdf/index.ts';

/** Pages on which the title and whatever else repeats leave no room, as a problem; null for any other failure. */
export function pageFullProblem(error: unknown, { handout }: Localised): Problem | null {
  if (!(error instanceof PageFull)) return null;
  return {
    code: 'layout/no-room',
    severity: 'error',
    message: `The title, or what else stands on every page, is so long that page ${error.page} has no room for the text.`,
    hint: 'Say the title in fewer words.',
    place: handout.title.place,
  };
}
