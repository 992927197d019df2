import { setTimeout as wait } from 'node:timers/promises';
import { MachineFailure } from '../files/index.ts';

/** For so long a database may be away before it is given up, milliseconds. */
const PATIENCE = 10 * 60_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5000;

/** Tries again while the database is away; what else goes wrong is thrown. Throws MachineFailure when it stays away. */
export async function patiently<T>(
  action: () => Promise<T>,
  isAway: (error: unknown) => boolean,
  patience = PATIENCE,
): Promise<T> {
  const began = Date.now();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await action();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (Date.now() - began >= patience) throw away(error);
      await wait(pause);
    }
  }
}

/** What cannot be reached; the words of a driver may hold an address and stay out. */
export function away(error: unknown): MachineFailure {
  const { code = 'no answer' } = error as NodeJS.ErrnoException;
  return new MachineFailure(
    `The queue cannot be reached (${code}).`,
    'Look whether its server runs, and whether PLAINLEAF_QUEUE holds its address, user and password.',
  );
}
