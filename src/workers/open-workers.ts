import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { MachineFailure, type Shelves } from '../files/index.ts';
import { DEFAULT_LIMITS, type Limits, type Place, type Problem } from '../model/index.ts';
import type { BuildRequest, BuiltHandout, Inspection } from '../pipeline.ts';
import { type End, problemOf } from './ended.ts';
import { mostThreads, thisMachine } from './lanes.ts';
import type { Job, Reply, Results, TaskName } from './messages.ts';
import { newTrackMemory, openTrack, type Track } from './track.ts';

/** The same as `buildHandout` and `inspectHandout`, in threads of their own that end when a limit is reached. */
export interface Workers {
  /** The limits from here on. They should not change while something is built. */
  limit(limits: Limits): void;
  /** What was stopped is a problem like others. Throws MachineFailure, or WorkersClosed after `close`. */
  build(request: BuildRequest, shelves: Shelves): Promise<BuiltHandout>;
  inspect(request: BuildRequest, shelves: Shelves): Promise<Inspection>;
  /** Ends all threads at once, and with them what they are doing. */
  close(): Promise<void>;
}

/** Thrown to whoever waits for a handout when the workers are closed. */
export class WorkersClosed extends Error {}

/** Megabytes for what lives shortly: a render makes much of it, and small room for it costs a third of the speed. */
const YOUNG = 32;

const ENTRY = fileURLToPath(new URL('./entry.cjs', import.meta.url));

const openPool = (limits: Limits): Piscina => {
  const pool = new Piscina({
    filename: ENTRY,
    name: 'build',
    minThreads: 1,
    maxThreads: mostThreads(limits, thisMachine()),
    idleTimeout: Number.POSITIVE_INFINITY,
    // else an idle thread stands still, and what a template left behind fails in the next handout
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: YOUNG },
  });
  // an idle thread that fails is replaced, and nothing was lost with it
  pool.on('error', () => {});
  return pool;
};

/** Starts a first thread at once. Works from the built package only: a thread runs JavaScript files. */
export function openWorkers(first: Limits = DEFAULT_LIMITS): Workers {
  let limits = first;
  let pool = openPool(limits);
  let closed = false;

  const run = async <N extends TaskName>(
    name: N,
    request: BuildRequest,
    shelves: Shelves,
  ): Promise<Results[N] | Problem> => {
    if (closed) throw new WorkersClosed();
    const memory = newTrackMemory();
    const { root } = shelves.project;
    const job: Job = { request, root, opened: numberOf(shelves), track: memory };
    const track = openTrack(memory);
    const stop = new AbortController();
    const ended = async (how: End, stack: string, message = ''): Promise<Problem> => {
      const template = await placeInTemplate(stack, root);
      return problemOf({ how, handout: request, limits, seen: track.seen, template, message });
    };
    const clock = startClock(track, limits.timeout);
    const task: Promise<Reply<Results[N]>> = pool.run(job, { name, signal: stop.signal });
    try {
      const reply = await Promise.race([task, clock.over]);
      if (reply === null) {
        const stack = await (await import('./stack-of-thread.ts')).stackOfThread(track.threadId);
        return await ended('timeout', stack ?? '');
      }
      if (reply.kind === 'machine') throw new MachineFailure(reply.message, reply.hint);
      return reply.kind === 'done' ? reply.value : await ended('thrown', reply.stack, reply.message);
    } catch (error) {
      if (closed) throw new WorkersClosed();
      if (!(error instanceof Error) || error instanceof MachineFailure) throw error;
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return ended('memory', '');
      if (!/^worker exited with code/.test(error.message)) throw error;
      const exit = track.seen?.exit;
      return exit === undefined ? ended('crash', '', error.message) : ended('exit', exit);
    } finally {
      clock.stop();
      task.catch(() => {});
      // a task that has ended does not mind; one that has not ends with its thread
      stop.abort();
    }
  };

  return {
    limit(next) {
      if (next.memory !== limits.memory) {
        void pool.destroy();
        pool = openPool(next);
      }
      limits = next;
    },
    async build(request, shelves) {
      const built = await run('build', request, shelves);
      // what it stood on is not known: it may be anything of the project
      if ('ok' in built) return built;
      return { ok: false, problems: [built], inputs: [shelves.project.root], notes: [] };
    },
    async inspect(request, shelves) {
      const found = await run('inspect', request, shelves);
      if (!('code' in found)) return found;
      return { findings: [found], silenced: [], notAsked: [], scoreCards: [], inputs: [] };
    },
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}

/** Null once a job has run so many seconds; the time it waits for its thread does not count. */
function startClock(track: Track, seconds: number): { readonly over: Promise<null>; stop(): void } {
  const limit = seconds * 1000;
  let timer: NodeJS.Timeout;
  const over = new Promise<null>((resolve) => {
    const look = (): void => {
      const { began } = track;
      const left = began === null ? limit : limit - Number(process.hrtime.bigint() - began) / 1e6;
      if (left <= 0) resolve(null);
      else timer = setTimeout(look, Math.ceil(left));
    };
    look();
  });
  return { over, stop: () => clearTimeout(timer) };
}

/** Loads what reads templates only when something has failed in one. */
async function placeInTemplate(stack: string, root: string): Promise<Place | null> {
  if (!stack) return null;
  const { placeOfStack } = await import('../own-templates/index.ts');
  return placeOfStack(stack, root);
}

const numbers = new WeakMap<Shelves['project'], number>();
let count = 0;

function numberOf({ project }: Shelves): number {
  const number = numbers.get(project) ?? ++count;
  numbers.set(project, number);
  return number;
}
