import { describe, expect, it } from 'vitest';
import { type ReadDelivery, recallDeliveries } from '../../../src/delivery/index.ts';

const delivery = (more: Partial<ReadDelivery>): ReadDelivery => ({
  at: '2026-11-24T12:00:00.000Z',
  channel: 'email',
  batch: '2026-11-24-1',
  key: 'k',
  row: 2,
  handout: 'tablets',
  version: '1.0.0',
  language: 'en',
  edition: 'handout',
  outcome: 'sent',
  ...more,
});
const BEFORE = { is: 'before', version: '2.0.0' } as const;

describe('recallDeliveries', () => {
  it('counts a row of a batch once, with all editions that it got', () => {
    const found = recallDeliveries(
      [
        delivery({ edition: 'handout' }),
        delivery({ edition: 'large-print' }),
        delivery({ edition: 'handout' }),
      ],
      BEFORE,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ editions: ['handout', 'large-print'], sure: true });
  });

  it.each([
    ['deferred, then sent', ['deferred', 'sent'], true],
    ['in doubt, then sent', ['in-doubt', 'sent'], true],
    ['in doubt, then refused: the first may have arrived', ['in-doubt', 'failed'], false],
    ['in doubt', ['in-doubt'], false],
    ['an outcome that only a newer Plainleaf knows', ['collected'], false],
  ])('lists what was %s', (_, outcomes, sure) => {
    const found = recallDeliveries(
      outcomes.map((outcome) => delivery({ outcome })),
      BEFORE,
    );
    expect(found.map((one) => one.sure)).toEqual([sure]);
  });

  it.each([['failed'], ['deferred']])('leaves out what only %s: nobody has it', (outcome) => {
    expect(recallDeliveries([delivery({ outcome })], BEFORE)).toEqual([]);
  });

  it('takes the same row of two batches, and of two channels, for two', () => {
    const all = [delivery({}), delivery({ batch: '2026-11-25-1' }), delivery({ channel: 'printer' })];
    expect(recallDeliveries(all, BEFORE)).toHaveLength(3);
  });
});
