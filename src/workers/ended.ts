import { handoutFile } from '../files/index.ts';
import type { Limits, Place, Problem, Stage } from '../model/index.ts';
import type { Seen } from './track.ts';

/** How a job ended that gave no answer. */
export type End = 'timeout' | 'memory' | 'exit' | 'thrown' | 'crash';

/** All that is known of it. */
export interface Ended {
  readonly how: End;
  readonly handout: { readonly slug: string; readonly lang: string };
  readonly limits: Limits;
  readonly seen: Seen | null;
  /** Where the project's own template was at that moment; null where that is not known. */
  readonly template: Place | null;
  /** What an error said. */
  readonly message: string;
}

const DOING = {
  reading: 'while its files were read',
  'choosing-fonts': 'while fonts were chosen for its letters',
  'loading-template': 'while its template was loaded',
  drawing: 'while its template was drawn',
  'laying-out': 'while its pages were laid out',
  writing: 'while the PDF was written',
  'reading-back': 'while the PDF was read back',
  imposing: 'while its pages were put on sheets',
  checking: 'while it was checked',
} as const satisfies Record<Stage, string>;

const ENDS = {
  timeout: ({ limits, template }) => ({
    code: 'limits/timeout',
    message: `was stopped after ${limits.timeout} seconds`,
    hint: template
      ? 'That is where the template was: mend it if it goes round and round there. If it only needs longer: --timeout SECONDS.'
      : 'Try again: a busy machine is slow. A long handout needs more time: --timeout SECONDS. If it stops at the same place again, mend what stands there.',
  }),
  memory: ({ limits, template }) => ({
    code: 'limits/memory',
    message: `was stopped when it had used ${limits.memory} MB of memory`,
    hint: template
      ? 'That is where the template was: mend it if it collects more and more there. If it only needs more: --set memory=MEGABYTES.'
      : 'Split the handout, or give it more with --set memory=MEGABYTES. If its template is your own, see what it collects.',
  }),
  exit: () => ({
    code: 'template/exit',
    message: 'was not built: its template ended the program',
    hint: 'Take out the call that ends it: a template returns one <Document> of plainleaf/pdf.',
  }),
  thrown: ({ message }) => ({
    code: 'template/threw-late',
    message: `was not built: its template failed in a timer or a promise: ${sentence(message)}`,
    hint: 'Mend it there. A template has all that it needs in its props, and nothing to wait for.',
  }),
  crash: ({ message }) => ({
    code: 'limits/crash',
    message: `was not built, and it is not your mistake: the thread that drew it failed: ${sentence(message)}`,
    hint: 'Please report it with the handout that did it.',
  }),
} as const satisfies Record<End, (ended: Ended) => Pick<Problem, 'code' | 'message' | 'hint'>>;

/** What became of a handout that was stopped, at the nearest place that is known: its template's, its block's, its own. */
export function problemOf(ended: Ended): Problem {
  const { code, message, hint } = ENDS[ended.how](ended);
  const file = handoutFile(ended.handout.slug, ended.handout.lang);
  const { seen, template } = ended;
  const doing =
    seen && !(template && seen.stage === 'loading-template') ? ` ${doingWhat(seen, template)}` : '';
  return {
    code,
    severity: 'error',
    message: message.endsWith('.') ? `${file} ${message}` : `${file} ${message}${doing}.`,
    hint,
    place: template ?? seen?.place ?? { file, line: 1, column: 1 },
  };
}

/** The block is named where the problem's own place is another one. */
function doingWhat({ stage, place }: Seen, template: Place | null): string {
  if (!place) return DOING[stage];
  return template
    ? `while the block at ${place.file}:${place.line}:${place.column} was drawn`
    : 'while this block was drawn';
}

/** The first line, with a full stop. */
function sentence(message: string): string {
  const [first = ''] = message.trim().split('\n');
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
