import { describe, expect, it } from 'vitest';
import { type ReadDelivery, sumDeliveries } from '../../../src/delivery/index.ts';

const record = (outcome: string, minute: number, change: Partial<ReadDelivery> = {}): ReadDelivery => ({
  at: `2026-11-24T12:0${minute}:00.000Z`,
  channel: 'email',
  batch: '2026-11-24-1',
  key: 'ann',
  row: 2,
  handout: 'tablets',
  version: '1.0.0',
  language: 'en',
  edition: 'handout',
  sha256: 'ab'.repeat(32),
  outcome,
  ...change,
});

describe('sumDeliveries', () => {
  it.each([
    ['a mail that went', ['sent'], 'sent', 1],
    ['one that was put off and then went', ['deferred', 'sent'], 'sent', 2],
    ['one that was refused after it was put off', ['deferred', 'failed'], 'failed', 2],
    ['one that may have arrived, whatever came later', ['in-doubt', 'failed'], 'in-doubt', 1],
    ['one that may have arrived, and then surely did', ['in-doubt', 'sent'], 'sent', 2],
    ['an end that only a newer Plainleaf knows', ['bounced'], 'in-doubt', 1],
  ] as const)('takes what is surest of %s', (_, outcomes, end, minute) => {
    const sums = sumDeliveries(outcomes.map((outcome, index) => record(outcome, index + 1)));
    expect(sums).toMatchObject([
      { end, at: `2026-11-24T12:0${minute}:00.000Z`, lastAt: `2026-11-24T12:0${outcomes.length}:00.000Z` },
    ]);
  });

  it('keeps the editions of one row together, and each file once', () => {
    const sums = sumDeliveries([
      record('sent', 1),
      record('sent', 2),
      record('sent', 3, { edition: 'large-print' }),
      record('sent', 4, { key: 'ben' }),
    ]);
    expect(sums.map(({ key, files }) => [key, files.map(({ edition }) => edition)])).toEqual([
      ['ann', ['handout', 'large-print']],
      ['ben', ['handout']],
    ]);
  });

  it('tells apart what is another batch, way, text or version', () => {
    const others = [
      { batch: '2' },
      { channel: 'file' },
      { handout: 'inhaler' },
      { language: 'es' },
      { version: '2' },
    ];
    expect(sumDeliveries([{}, ...others].map((change) => record('sent', 1, change)))).toHaveLength(6);
  });
});
