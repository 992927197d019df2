import type { Place, Stage } from '../model/index.ts';

/** Where a job was last seen. */
export interface Seen {
  readonly stage: Stage;
  readonly place: Place | null;
  /** The stack of whoever ended the thread from inside, as V8 writes it. */
  readonly exit?: string;
}

/** What a job leaves behind for whoever must tell why it ended; it outlives its thread. */
export interface Track {
  /** Says that the job runs from now on, and in which thread. */
  begin(threadId: number): void;
  /** When the job began, in nanoseconds of process.hrtime; null before it did. */
  readonly began: bigint | null;
  readonly threadId: number;
  leave(seen: Seen): void;
  /** Null where nothing was left, or the thread was killed while it wrote. */
  readonly seen: Seen | null;
}

const BEGAN = 0;
const THREAD = 2;
const LENGTH = 3;
const HEADER = 16;
const ROOM = 16_384;

export const newTrackMemory = (): SharedArrayBuffer => new SharedArrayBuffer(HEADER + ROOM);

/** Opens the memory that the main thread and a worker both see: a message would not leave a thread that loops. */
export function openTrack(memory: SharedArrayBuffer): Track {
  const clock = new BigInt64Array(memory, 0, 1);
  const numbers = new Int32Array(memory, 0, HEADER / 4);
  const text = new Uint8Array(memory, HEADER);
  const encoder = new TextEncoder();
  return {
    begin(threadId) {
      Atomics.store(numbers, THREAD, threadId);
      Atomics.store(clock, BEGAN, process.hrtime.bigint());
    },
    get began() {
      return Atomics.load(clock, BEGAN) || null;
    },
    get threadId() {
      return Atomics.load(numbers, THREAD);
    },
    leave(seen) {
      const bytes = encoder.encode(JSON.stringify(seen));
      if (bytes.length > ROOM) return;
      Atomics.store(numbers, LENGTH, 0);
      text.set(bytes);
      Atomics.store(numbers, LENGTH, bytes.length);
    },
    get seen() {
      const length = Atomics.load(numbers, LENGTH);
      if (length === 0) return null;
      return JSON.parse(new TextDecoder().decode(text.slice(0, length))) as Seen;
    },
  };
}
