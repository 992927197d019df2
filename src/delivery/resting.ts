import type { Channel, Stop } from './channel.ts';

/**
 * A channel that is left alone for a while once it has said what somebody must see to: whatever comes in between is put off with
 * the same answer.
 * @param rest milliseconds
 */
export function restingChannel<D>(channel: Channel<D>, rest: number, now: () => Date): Channel<D> {
  let refused: { readonly stop: Stop; readonly code: string; readonly until: number } | null = null;
  return {
    async deliver(delivery) {
      if (refused && now().getTime() < refused.until)
        return { settlement: { outcome: 'deferred', code: refused.code }, stop: refused.stop };
      const taken = await channel.deliver(delivery);
      const { stop, settlement } = taken;
      refused = stop?.lasts ? { stop, code: settlement.code ?? '', until: now().getTime() + rest } : null;
      return taken;
    },
    close: () => channel.close(),
  };
}
