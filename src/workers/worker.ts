import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { MachineFailure, openShelves, type Shelves } from '../files/index.ts';
import type { Follow } from '../model/index.ts';
import { buildHandout, inspectHandout } from '../pipeline.ts';
import type { Job, Reply, Results } from './messages.ts';
import { openTrack, type Seen, type Track } from './track.ts';

/**
 * What a worker thread runs: its functions are tasks by name. Results are copied on their way: handing their memory over
 * would take piscina's own code in each thread, which costs more to load than hundreds of files to copy.
 */
export const build = (job: Job): Promise<Reply<Results['build']>> => answer(job, buildHandout);

export const inspect = (job: Job): Promise<Reply<Results['inspect']>> => answer(job, inspectHandout);

// results go to stdout: what a template prints must not stand among them
process.stdout.write = process.stderr.write.bind(process.stderr);

interface Running {
  readonly track: Track;
  fail(error: unknown): void;
}
let running: Running | null = null;

// without a job the files are finished and checked: what a template does then is nobody's harm
process.on('uncaughtException', (error) => running?.fail(error));

process.on('exit', () => {
  const { track } = running ?? {};
  const exit = new Error().stack ?? '';
  track?.leave({ ...(track.seen ?? NOWHERE), exit });
});

const NOWHERE: Seen = { stage: 'reading', place: null };

type Task<T> = (request: Job['request'], shelves: Shelves, follow: Follow) => Promise<T>;

async function answer<T>({ request, root, opened, track: memory }: Job, task: Task<T>): Promise<Reply<T>> {
  const track = openTrack(memory);
  track.begin(threadId);
  const follow: Follow = (stage, place = null) => track.leave({ stage, place });
  try {
    return await new Promise<Reply<T>>((resolve, reject) => {
      running = { track, fail: (error) => resolve(thrown(error)) };
      const work = async (): Promise<void> => {
        const value = await task(request, shelvesOf(root, opened), follow);
        // a render may be done before the first timer or rejection of its template is heard of
        await setTimeout(0);
        resolve({ kind: 'done', value });
      };
      work().catch(reject);
    });
  } catch (error) {
    if (!(error instanceof MachineFailure)) throw error;
    return { kind: 'machine', message: error.message, hint: error.hint };
  } finally {
    running = null;
  }
}

const thrown = (error: unknown) =>
  error instanceof Error
    ? ({ kind: 'thrown', message: error.message, stack: error.stack ?? '' } as const)
    : ({ kind: 'thrown', message: String(error), stack: '' } as const);

let last: { readonly root: string; readonly opened: number; readonly shelves: Shelves } | null = null;

/** Templates are remembered by their shelves: those of one opened project are the same. */
function shelvesOf(root: string, opened: number): Shelves {
  if (last?.root !== root || last.opened !== opened) last = { root, opened, shelves: openShelves(root) };
  return last.shelves;
}
