import {
  ask,
  groupsOf,
  isPassing,
  isRefusal,
  type Line,
  numbersOf,
  type Written,
  written,
} from './ipp/index.ts';
import { cancelJob } from './jobs.ts';
import { type Trouble, troubleOfAnswer, troubleOfLine } from './trouble.ts';

export type CreatedJob =
  | { readonly is: 'created'; readonly job: number }
  /** Nothing is wrong with the job: it may be tried again later. */
  | { readonly is: 'later'; readonly why: Trouble }
  | { readonly is: 'refused'; readonly why: Trouble };

/** Announces a job; nothing is printed yet. A printer that would print it in another way than it is told gets none. */
export async function createJob(
  line: Line,
  name: string,
  attributes: readonly Written[],
): Promise<CreatedJob> {
  const heard = await ask(line, 'Create-Job', {
    operation: [written('name', 'job-name', name), written('boolean', 'ipp-attribute-fidelity', true)],
    job: attributes,
  });
  if (heard.is !== 'answered') {
    const why = troubleOfLine(heard);
    return { is: heard.is === 'refused' ? 'refused' : 'later', why };
  }
  const { answer } = heard;
  if (isPassing(answer.code)) return { is: 'later', why: troubleOfAnswer(answer) };
  const [job] = groupsOf(answer, 'job').flatMap((one) => numbersOf(one, 'job-id'));
  if (isRefusal(answer.code) || job === undefined) return { is: 'refused', why: troubleOfAnswer(answer) };
  const ignored = groupsOf(answer, 'unsupported').flatMap((one) => [...one.keys()]);
  const ours = ignored.filter((one) => attributes.some((attribute) => attribute.name === one));
  if (ours.length === 0) return { is: 'created', job };
  await cancelJob(line, job);
  return { is: 'refused', why: wouldIgnore(ours) };
}

const wouldIgnore = (names: readonly string[]): Trouble => ({
  code: 'ignored',
  message: `The printer would print it in another way than it must be: it does not heed ${names.join(', ')}.`,
  hint: 'Nothing was printed. Look at what plainleaf printers says that it can do, or take another printer.',
});
