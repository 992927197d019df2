import { PDFDocument } from '@cantoo/pdf-lib';
import type { Contender, Job } from './contender.ts';
import { CONTENDERS, type ContenderId } from './contenders.ts';
import type { HeapResult, Request, RunResult } from './messages.ts';
import { usedBelow } from './process-tree.ts';

// A process that renders with one contender: as many jobs as it is sent, one after the other.
const contender: Contender = CONTENDERS[process.argv[2] as ContenderId];
const LOOK_EVERY = 100;
let memoryBelow = 0;

process.on('message', async (request: Request) => {
  process.send?.(request.type === 'job' ? await run(request.job) : measureHeap());
});
process.on('disconnect', async () => {
  await contender.close?.();
  process.exit();
});

async function run(job: Job): Promise<RunResult> {
  const look = setInterval(() => {
    memoryBelow = Math.max(memoryBelow, usedBelow(process.pid).memory);
  }, LOOK_EVERY);
  const before = cpuTime();
  const start = performance.now();
  const bytes = await contender.render(job);
  const milliseconds = performance.now() - start;
  const cpuSinceStart = cpuTime();
  clearInterval(look);
  memoryBelow = Math.max(memoryBelow, usedBelow(process.pid).memory);
  return {
    milliseconds,
    cpu: cpuSinceStart - before,
    cpuSinceStart,
    peak: process.resourceUsage().maxRSS / 1024 + memoryBelow,
    size: bytes.length,
    pages: await countPages(bytes),
  };
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + usedBelow(process.pid).cpu;
}

function measureHeap(): HeapResult {
  globalThis.gc?.();
  return { heap: process.memoryUsage().heapUsed / 2 ** 20 };
}

async function countPages(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
}
