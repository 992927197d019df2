import { expect, it } from 'vitest';
import { newTrackMemory, openTrack } from '../../src/workers/track.ts';

it('is seen by whoever opens the same memory', () => {
  const memory = newTrackMemory();
  const writes = openTrack(memory);
  const reads = openTrack(memory);
  expect([reads.began, reads.threadId, reads.seen]).toEqual([null, 0, null]);
  const before = process.hrtime.bigint();
  writes.begin(7);
  expect(reads.threadId).toBe(7);
  expect(reads.began).toBeGreaterThanOrEqual(before);
  const place = { file: 'content/handouts/été/en.yaml', line: 41, column: 9 };
  writes.leave({ stage: 'drawing', place });
  writes.leave({ stage: 'laying-out', place: null });
  expect(reads.seen).toEqual({ stage: 'laying-out', place: null });
  writes.leave({ stage: 'drawing', place });
  expect(reads.seen).toEqual({ stage: 'drawing', place });
});

it('keeps what it has when more is left than it has room for', () => {
  const track = openTrack(newTrackMemory());
  track.leave({ stage: 'drawing', place: null });
  track.leave({ stage: 'drawing', place: null, exit: 'x'.repeat(20_000) });
  expect(track.seen).toEqual({ stage: 'drawing', place: null });
});
