import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../../src/batch/index.ts';
import { drawTestSheet, PANELS } from '../../src/print/index.ts';
import { readAddress } from '../../src/printing/ipp/address.ts';
import { findJobs } from '../../src/printing/jobs.ts';
import { type Press, type PrintOrder, printDocument, takeUp } from '../../src/printing/print-document.ts';
import { type Cups, hasCups, startCups } from '../tools/cups.ts';
import {
  type Announcing,
  type EvePrinter,
  hasEvePrinter,
  startAnnouncing,
  startEvePrinter,
  TURN,
} from '../tools/ippeveprinter.ts';
import { describeWith } from '../tools/needs.ts';
import { openLedger } from '../tools/open-ledger.ts';
import { REPOSITORY } from '../tools/shipped.ts';

interface Target {
  readonly uri: string;
  spooled(): readonly Buffer[];
}

function pressOn({ uri }: Target, ledger: Ledger, more: Partial<Press> = {}): Press {
  const address = readAddress(uri);
  if (!address) throw new Error(uri);
  return {
    line: { address, patience: { connect: 2000, answer: 10_000, document: 10_000 } },
    ledger,
    following: {
      limit: 20_000,
      pace: 50,
      clock: () => performance.now(),
      pause: async (milliseconds) => void (await wait(Math.min(milliseconds, 200))),
      stop: new AbortController().signal,
      say: () => {},
    },
    retries: 5,
    retryAfter: 200,
    ...more,
  };
}

async function orderOf(name: string): Promise<PrintOrder> {
  const body = await drawTestSheet({
    paper: 'a4',
    size: { width: 842, height: 595 },
    panels: PANELS.standard.a4,
  });
  return {
    key: 'key',
    jobName: `Plainleaf ${name}`,
    document: { format: 'application/pdf', body },
    sha256: 'ab',
    attributes: [],
  };
}

/** As if the process had ended at this moment. */
const DIES = async (): Promise<never> => {
  throw new Error('the process ends');
};

/** A process that ends between Create-Job and Send-Document, and another that goes on. */
async function crashes(target: Target, when: 'unclaimed' | 'claimed'): Promise<void> {
  const before = target.spooled().length;
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-crash-'));
  const order = await orderOf(`${when} ${before}`);
  const first = await openLedger(folder);
  const dying = pressOn(
    target,
    when === 'unclaimed' ? { ...first, claim: DIES } : first,
    when === 'claimed' ? { onSending: DIES } : {},
  );
  await expect(printDocument(order, dying)).rejects.toThrow('the process ends');
  await first.close();
  expect(target.spooled()).toHaveLength(before);

  const second = await openLedger(folder);
  const press = pressOn(target, second);
  // the printer has a job, and no file
  expect(await findJobs(press.line, order.jobName)).toHaveLength(1);
  expect(await takeUp(order, when === 'claimed', press)).toMatchObject({ outcome: 'sent' });
  await second.close();
  const jobs = await findJobs(press.line, order.jobName);
  expect(jobs?.map(({ state }) => state.is).toSorted()).toEqual(['canceled', 'completed']);
  const spooled = target.spooled().slice(before);
  expect(spooled.map((file) => file.equals(Buffer.from(order.document.body as Uint8Array)))).toEqual([true]);
}

describeWith('ippeveprinter, or is not run by root', hasEvePrinter(), 'a crash at a real printer', () => {
  let announcing: Announcing;
  let printer: EvePrinter;
  beforeAll(async () => {
    announcing = await startAnnouncing();
    printer = await startEvePrinter(['-f', 'application/pdf', '-2'], announcing);
  }, TURN);
  afterAll(async () => {
    await printer.close();
    await announcing.close();
  });
  it.each(['unclaimed', 'claimed'] as const)('before Send-Document (%s) prints once', (when) =>
    crashes(printer, when),
  );
});

describeWith('CUPS, or is not run by root', hasCups(), 'a crash at a real print server', () => {
  let cups: Cups;
  beforeAll(async () => {
    cups = await startCups(join(REPOSITORY, 'test/fixtures/printers/office.ppd'));
  });
  afterAll(() => cups.close());
  it.each(['unclaimed', 'claimed'] as const)('before Send-Document (%s) prints once', (when) =>
    crashes(cups, when),
  );
});
