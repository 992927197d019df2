import {
  type Attributes,
  ask,
  type Exchange,
  groupsOf,
  isRefusal,
  type Line,
  numbersOf,
  textsOf,
  written,
} from './ipp/index.ts';
import { type JobState, jobState } from './states.ts';

const ASKED_OF_JOBS = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-impressions-completed',
  'number-of-documents',
] as const;

/** What is known of a job; `gone` where the printer says that there is none. */
export type JobLook =
  | { readonly is: 'there'; readonly state: JobState }
  | { readonly is: 'gone' }
  | { readonly is: 'unheard'; readonly code: string };

export async function lookAtJob(line: Line, job: number): Promise<JobLook> {
  const heard = await ask(line, 'Get-Job-Attributes', {
    operation: [
      written('integer', 'job-id', job),
      written('keyword', 'requested-attributes', ...ASKED_OF_JOBS),
    ],
  });
  if (heard.is !== 'answered') return { is: 'unheard', code: codeOf(heard) };
  const [attributes] = groupsOf(heard.answer, 'job');
  if (attributes && !isRefusal(heard.answer.code)) return { is: 'there', state: jobState(attributes) };
  return heard.answer.code === NOT_FOUND || heard.answer.code === GONE
    ? { is: 'gone' }
    : { is: 'unheard', code: `0x${heard.answer.code.toString(16)}` };
}

const NOT_FOUND = 0x0406;
const GONE = 0x0407;

const codeOf = (heard: Exclude<Exchange, { readonly is: 'answered' }>): string =>
  heard.is === 'refused' ? `http-${heard.status}` : heard.code;

export interface FoundJob {
  readonly id: number;
  readonly state: JobState;
}

/** A list of more is no clinic's printer. */
const MOST_JOBS = 1000;

/**
 * The jobs of a name, those that are under way first; null where the printer cannot say. One that forgets its jobs when
 * they are done knows none.
 */
export async function findJobs(line: Line, name: string): Promise<readonly FoundJob[] | null> {
  const found: FoundJob[] = [];
  for (const which of ['not-completed', 'completed']) {
    const heard = await ask(line, 'Get-Jobs', {
      operation: [
        written('integer', 'limit', MOST_JOBS),
        written('keyword', 'requested-attributes', ...ASKED_OF_JOBS),
        written('keyword', 'which-jobs', which),
      ],
    });
    if (heard.is !== 'answered') return null;
    if (heard.answer.code === NOT_FOUND) continue;
    if (isRefusal(heard.answer.code)) return null;
    found.push(...groupsOf(heard.answer, 'job').flatMap((attributes) => jobNamed(attributes, name)));
  }
  return found;
}

function jobNamed(attributes: Attributes, name: string): readonly FoundJob[] {
  const [id] = numbersOf(attributes, 'job-id');
  const isIt = textsOf(attributes, 'job-name')[0] === name;
  return isIt && id !== undefined ? [{ id, state: jobState(attributes) }] : [];
}

/** True once the printer says that the job will not be printed. */
export async function cancelJob(line: Line, job: number): Promise<boolean> {
  const heard = await ask(line, 'Cancel-Job', { operation: [written('integer', 'job-id', job)] });
  if (heard.is === 'answered' && !isRefusal(heard.answer.code)) return true;
  const look = await lookAtJob(line, job);
  return look.is === 'there' && (look.state.is === 'canceled' || look.state.is === 'aborted');
}
