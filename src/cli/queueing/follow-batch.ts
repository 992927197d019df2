import { setTimeout as wait } from 'node:timers/promises';
import { MachineFailure } from '../../files/index.ts';
import { type Progress, readTrouble, sealOf } from '../../queue/index.ts';
import { startRate } from '../rate.ts';
import { printable } from '../reports/human.ts';
import type { Terminal } from '../terminal.ts';
import type { Queue } from './open-from.ts';
import { isOver } from './progress-states.ts';

/** Between two looks, milliseconds; of a batch that takes long to count, more. */
const PAUSE = 500;
const TIMES_THE_LOOK = 20;

/** Shows how far a batch is until it is over, or until whoever looks goes away: the batch goes on without them. */
export async function followBatch(id: string, { store, key }: Queue, terminal: Terminal): Promise<Progress> {
  const { interrupted } = terminal;
  const seal = sealOf(key, id);
  let rate: ReturnType<typeof startRate> | null = null;
  let ended = 0;
  let told = '';
  for (;;) {
    const began = performance.now();
    const progress = await store.progress(id);
    if (!progress) throw gone(id);
    const { items, sent, failed, inDoubt } = progress;
    const now = sent + failed + inDoubt;
    rate ??= startRate(terminal, items - now);
    for (; ended < now; ended++) rate.step();
    const trouble = readTrouble(progress.trouble, seal);
    if (trouble && told !== trouble.message) {
      told = trouble.message;
      rate.stop();
      terminal.err(`A worker says: ${printable(trouble.message)}\n  → ${printable(trouble.hint)}\n`);
    }
    if (isOver(progress) || interrupted.aborted) {
      rate.stop();
      return progress;
    }
    const pause = Math.max(PAUSE, TIMES_THE_LOOK * (performance.now() - began));
    await wait(pause, undefined, { signal: interrupted }).catch(() => {});
  }
}

export const gone = (id: string): MachineFailure =>
  new MachineFailure(
    `The queue does not hold the batch ${id} any more.`,
    'Somebody has emptied its database. Get it back from a copy: until then nobody can tell who got what.',
  );
