import type { ToldDelivery } from '../../src/fhir/index.ts';

export const SHA = 'ab'.repeat(32);

/** One mail of a handout that was taken; a test says what is else. */
export const delivery = (change: Partial<ToldDelivery> = {}): ToldDelivery => ({
  batch: '2026-11-24-1',
  key: '0123456789abcdef0123456789abcdef',
  row: 2,
  channel: 'email',
  handout: 'inhaler',
  language: 'en-simple',
  version: '1.2.0',
  files: [{ edition: 'handout', sha256: SHA }],
  locked: false,
  end: 'sent',
  at: '2026-11-24T12:00:00.000Z',
  lastAt: '2026-11-24T12:00:00.000Z',
  ...change,
});

/** A print for whoever wants one. */
export const print = (change: Partial<ToldDelivery> = {}): ToldDelivery => {
  const { row: _, ...rest } = delivery({ channel: 'print', batch: 'printed/2026-11-24-1', copies: 50 });
  return { ...rest, ...change };
};
