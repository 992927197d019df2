import type { Place, Problem } from '../../model/index.ts';

/** What to do about each kind of finding. All are errors: a file with one must not reach a patient. */
const HINTS = {
  'text/lost':
    'Do not use this file. Make it again; if the text stays away, report it as a fault of the template.',
  'text/added':
    'Do not use this file. Make it again; if the text stays, report it as a fault of the template.',
  'text/changed':
    'Do not use this file. Make it again; if it stays wrong, report it as a fault of the template or font.',
  'text/untagged': 'A screen reader would pass over it. Report it as a fault of the template.',
  'text/tagged-twice': 'A screen reader would say it twice. Report it as a fault of the template.',
  'text/tag-without-content':
    'A screen reader would find nothing there. Report it as a fault of the template.',
  'text/invisible':
    'Readers would miss it. Choose other colours, shorten the text, or report it as a fault of the template.',
  'text/in-artifact': 'A screen reader would pass over it. Report it as a fault of the template.',
  'text/furniture-missing': 'Every page must show it. Report it as a fault of the template.',
  'text/blank-glyph': 'The printed page would have a hole there. Choose a font that has the letter.',
  'text/silent-glyph': 'Readers and search would not find it. Report it as a fault of the template or font.',
  'text/font-not-embedded':
    'Other computers would print other letters. Report it as a fault of the template.',
} as const satisfies Record<`text/${string}`, string>;

export type GuardCode = keyof typeof HINTS;

/** @param page of the PDF, from 1, where the finding belongs to one */
export function guardProblem(code: GuardCode, message: string, place?: Place, page?: number): Problem {
  return {
    code,
    severity: 'error',
    message,
    hint: HINTS[code],
    ...(place && { place }),
    ...(page && { page }),
  };
}

/** Longest quotation in a message, in characters. */
const LONGEST = 70;

/** A text in quotation marks, shortened in the middle. */
export function quote(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  if (letters.length <= LONGEST) return `“${letters.join('')}”`;
  return `“${letters.slice(0, LONGEST - 20).join('')} … ${letters.slice(-18).join('')}”`;
}
