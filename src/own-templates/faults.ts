import type { Place, Problem } from '../model/index.ts';

/** What can be wrong with a project's own template, and what to do about it. */
const HINTS = {
  'template/outside-project': 'Copy the template into the project.',
  'template/syntax': 'Mend it there. A bracket, a quote or a closing tag is often missing a little before.',
  'template/missing-module':
    'A template can import plainleaf/pdf, react and files of its own: mend the name, or put the file there.',
  'template/no-export':
    'Write “export const” before it; `plainleaf template eject` writes one to start from.',
  'template/returns-nothing': 'A template returns one <Document> of plainleaf/pdf.',
  'template/threw': 'Mend it there. The shipped template is used again when the file is moved away.',
} as const satisfies Record<`template/${string}`, string>;

type FaultCode = keyof typeof HINTS;

/** A fault of a project's own template as a problem. */
export function templateProblem(code: FaultCode, message: string, place: Place): Problem {
  return { code, severity: 'error', message, hint: HINTS[code], place };
}

/** The beginning of a file: for what has no line of its own. */
export const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

export const leadsOutside = (file: string): Problem =>
  templateProblem(
    'template/outside-project',
    'This template is a link that leads out of the project.',
    topOf(file),
  );

/** Thrown where a template draws nothing; says what it gave instead. */
export class NoDocument extends Error {}
