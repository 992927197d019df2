import { type Attributes, numbersOf, textsOf } from './ipp/index.ts';

/** RFC 8011, 5.4.11. */
const PRINTER_STATES: Readonly<Record<number, 'idle' | 'printing' | 'stopped'>> = {
  3: 'idle',
  4: 'printing',
  5: 'stopped',
};

export interface PrinterState {
  readonly is: 'idle' | 'printing' | 'stopped' | 'unknown';
  /** Keywords without `none`, such as `media-empty-error`. */
  readonly reasons: readonly string[];
  /** What it says for people, cut to a line; mostly nothing. A print server has no other words for a printer that is away. */
  readonly message: string;
}

export const printerState = (attributes: Attributes): PrinterState => ({
  is: PRINTER_STATES[numbersOf(attributes, 'printer-state')[0] ?? 0] ?? 'unknown',
  reasons: reasonsOf(attributes, 'printer-state-reasons'),
  message: (textsOf(attributes, 'printer-state-message')[0] ?? '').trim().slice(0, 200),
});

/** RFC 8011, 5.3.7. */
const JOB_STATES = {
  3: 'pending',
  4: 'held',
  5: 'printing',
  6: 'stopped',
  7: 'canceled',
  8: 'aborted',
  9: 'completed',
} as const;
export type JobStateName = (typeof JOB_STATES)[keyof typeof JOB_STATES] | 'unknown';

export interface JobState {
  readonly is: JobStateName;
  readonly reasons: readonly string[];
  /** Sides that it says are done; null where it does not count. */
  readonly sides: number | null;
  /** Null where it does not say. */
  readonly documents: number | null;
}

export function jobState(attributes: Attributes): JobState {
  const number = numbersOf(attributes, 'job-state')[0] ?? 0;
  return {
    is: (JOB_STATES as Readonly<Record<number, JobStateName>>)[number] ?? 'unknown',
    reasons: reasonsOf(attributes, 'job-state-reasons'),
    sides: numbersOf(attributes, 'job-impressions-completed')[0] ?? null,
    documents: numbersOf(attributes, 'number-of-documents')[0] ?? null,
  };
}

const OVER: ReadonlySet<JobStateName> = new Set(['canceled', 'aborted', 'completed']);
export const isOver = ({ is }: Pick<JobState, 'is'>): boolean => OVER.has(is);

const reasonsOf = (attributes: Attributes, name: string): readonly string[] =>
  textsOf(attributes, name).filter((reason) => reason !== 'none');

/** What keeps a printer or a job, as people say it (RFC 8011, 5.3.8 and 5.4.12; PWG 5100.9). */
const WORDS = {
  'media-needed': 'The paper that it needs is not loaded.',
  'media-empty': 'There is no paper in it.',
  'media-low': 'The paper is running out.',
  'media-jam': 'Paper is jammed.',
  'toner-empty': 'There is no toner in it.',
  'toner-low': 'The toner is running out.',
  'marker-supply-empty': 'There is no ink or toner in it.',
  'marker-supply-low': 'The ink or toner is running out.',
  'marker-waste-full': 'The box for used toner is full.',
  'door-open': 'A door is open.',
  'cover-open': 'A cover is open.',
  'interlock-open': 'A door is open.',
  'input-tray-missing': 'A paper tray is missing.',
  'output-tray-missing': 'The output tray is missing.',
  'output-area-full': 'The output tray is full.',
  paused: 'It is paused: somebody must start it again.',
  'moving-to-paused': 'It is being paused.',
  offline: 'It is switched off or not connected.',
  shutdown: 'It is switched off or not connected.',
  'connecting-to-device': 'The print server is looking for it.',
  'timed-out': 'It does not answer the print server.',
  'stopped-partly': 'A part of it is stopped.',
  stopping: 'It is being stopped.',
  'spool-area-full': 'Its memory is full.',
  'fuser-over-temp': 'It is too hot.',
  'job-hold-until-specified': 'The job is held until a time that somebody set.',
  'job-password-wait': 'It waits for a password at its panel.',
  'resources-are-not-ready': 'What the job needs is not ready in it.',
} as const satisfies Record<string, string>;

/** A reason in plain words; null for one that is nothing to a person at the printer. */
export function wordsOfReason(reason: string): string | null {
  // its severity stands behind it
  const name = reason.replace(/-(?:report|warning|error)$/, '');
  if (Object.hasOwn(WORDS, name)) return WORDS[name as keyof typeof WORDS];
  return /-(?:warning|error)$/.test(reason) ? `It says “${name}”.` : null;
}
