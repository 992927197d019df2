import { PDFDocument } from '@cantoo/pdf-lib';
import type { Contender, Job } from './contender.ts';
import { CONTENDERS, type ContenderId } from './contenders.ts';
import type { RunResult } from './process.ts';

// A process that renders with one contender: as many jobs as it is sent, one after the other.
const contender: Contender = CONTENDERS[process.argv[2] as ContenderId];

process.on('message', async (job: Job) => {
  const start = performance.now();
  const bytes = await contender.render(job);
  const milliseconds = performance.now() - start;
  const peak = process.resourceUsage().maxRSS / 1024;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  const result: RunResult = { milliseconds, peak, heap, size: bytes.length, pages: await countPages(bytes) };
  process.send?.(result);
});

async function countPages(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
}
