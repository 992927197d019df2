import type { Abilities } from './abilities.ts';
import type { Line } from './ipp/index.ts';
import { lookAtJob } from './jobs.ts';
import { askAbilities } from './printer-attributes.ts';
import { isOver, type JobState, wordsOfReason } from './states.ts';

/** How a job is followed. */
export interface Following {
  /** Milliseconds in which nothing changes before it counts as hung. */
  readonly limit: number;
  /** Milliseconds between two looks, at first; they grow. */
  readonly pace: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Resolves after so many milliseconds, earlier when whoever started it wants it to stop. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly stop: AbortSignal;
  /** What the printer says, in plain words; each once. */
  readonly say: (words: string) => void;
}

/** How a job ended, as far as anybody can tell. */
export type JobEnd =
  | { readonly is: 'over'; readonly state: JobState }
  /** It was there, and the printer knows it no more. */
  | { readonly is: 'forgotten' }
  /** Nothing has changed for as long as it was waited for. */
  | { readonly is: 'hung' }
  | { readonly is: 'left' };

const SLOWEST = 5000;
/** How long nothing changes before a printer’s own words are passed on: while it prints they come and go. */
const STILL = 3000;

/** Follows a job to its end, and tells what keeps it: printers say that there is no paper of themselves, not of the job. */
export async function followJob(line: Line, job: number, following: Following): Promise<JobEnd> {
  const { limit, clock, pause, stop } = following;
  const tell = onceEach(following.say);
  let { pace } = following;
  let seen = '';
  let since = clock();
  for (;;) {
    if (stop.aborted) return { is: 'left' };
    const look = await lookAtJob(line, job);
    if (look.is === 'gone') return { is: 'forgotten' };
    if (look.is === 'there' && isOver(look.state)) return { is: 'over', state: look.state };
    const printer = look.is === 'there' ? await askAbilities(line) : null;
    if (look.is === 'unheard') tell('It does not answer. It is asked again.');
    else tellState(look.state, printer?.ok ? printer.value : null, tell);
    const now = JSON.stringify([look, printer?.ok ? printer.value.state : null]);
    if (now !== seen) since = clock();
    seen = now;
    const still = clock() - since;
    if (still >= Math.min(STILL, limit / 4) && printer?.ok) tellMessage(printer.value, tell);
    if (still >= limit) return { is: 'hung' };
    await pause(Math.min(pace, SLOWEST));
    pace *= 1.5;
  }
}

function onceEach(say: (words: string) => void): (words: string) => void {
  const said = new Set<string>();
  return (words) => {
    if (!said.has(words)) say(words);
    said.add(words);
  };
}

function tellMessage({ state: { message, reasons } }: Abilities, tell: (words: string) => void): void {
  const isTold = reasons.some((reason) => wordsOfReason(reason) !== null);
  if (message !== '' && !isTold) tell(`It says “${message}”`);
}

function tellState(job: JobState, printer: Abilities | null, tell: (words: string) => void): void {
  const reasons = [...job.reasons, ...(printer?.state.reasons ?? [])];
  const words = reasons.map(wordsOfReason).filter((one) => one !== null);
  for (const one of words) tell(one);
  if (words.length === 0 && printer?.state.is === 'stopped') tell('It is stopped, and does not say why.');
  if (words.length === 0 && job.is === 'held') tell('The job is held at the printer.');
}
