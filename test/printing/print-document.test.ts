import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/batch/index.ts';
import { readAddress } from '../../src/printing/ipp/address.ts';
import type { Line } from '../../src/printing/ipp/exchange.ts';
import { type Press, type PrintOrder, printDocument, takeUp } from '../../src/printing/print-document.ts';
import { askAbilities } from '../../src/printing/printer-attributes.ts';
import { openLedger } from '../tools/open-ledger.ts';
import {
  type Misdeed,
  printerAttribute,
  type ScriptedPrinter,
  startScriptedPrinter,
} from '../tools/scripted-printer.ts';

const PDF = Buffer.from('%PDF-1.7 a leaflet');
const ORDER: PrintOrder = {
  key: 'key',
  jobName: 'Plainleaf key',
  document: { format: 'application/pdf', body: PDF },
  sha256: 'ab',
  attributes: [{ name: 'copies', tag: 'integer', values: [50] }],
};

let printer: ScriptedPrinter;
let ledger: Ledger;
let folder: string;

beforeEach(async () => {
  printer = await startScriptedPrinter();
  folder = mkdtempSync(join(tmpdir(), 'plainleaf-print-'));
  ledger = await openLedger(folder);
});
afterEach(async () => {
  await ledger.close();
  await printer.close();
});

async function reopen(): Promise<void> {
  await ledger.close();
  ledger = await openLedger(folder);
}

const lineTo = (uri = printer.uri, patience = 300): Line => {
  const address = readAddress(uri);
  if (!address) throw new Error(uri);
  return { address, patience: { connect: patience, answer: patience, document: patience } };
};

const said: string[] = [];
function press(limit = 2000, more: Partial<Press> = {}): Press {
  said.length = 0;
  return {
    line: lineTo(),
    ledger,
    following: {
      limit,
      pace: 5,
      clock: () => performance.now(),
      pause: async (milliseconds) => void (await wait(Math.min(milliseconds, 20))),
      stop: new AbortController().signal,
      say: (words) => said.push(words),
    },
    retries: 2,
    retryAfter: 1,
    ...more,
  };
}

/** Every document that it got of all jobs. */
const documents = (): readonly Buffer[] => printer.jobs.flatMap((job) => job.documents);

describe('printDocument', () => {
  it('announces a job, sends the file once as it is, and sees it completed', async () => {
    expect(await printDocument(ORDER, press())).toEqual({ outcome: 'sent', job: 1 });
    expect(documents().map(String)).toEqual([String(PDF)]);
    expect(printer.jobs[0]).toMatchObject({ name: 'Plainleaf key', told: ['copies=50'] });
    expect(printer.heard.slice(0, 2)).toEqual(['Create-Job', 'Send-Document']);
    expect(await ledger.look('key')).toBe('done');
  });

  it('says in plain words what keeps the printer, each once', async () => {
    printer.onLook = (job, look) => {
      job.state = look < 4 ? 'stopped' : 'completed';
      printer.attributes.set(
        'printer-state-reasons',
        printerAttribute.keywords(
          'printer-state-reasons',
          ...(look < 3 ? ['media-empty-error'] : ['door-open-error']),
        ),
      );
    };
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'sent' });
    expect(said).toEqual(['There is no paper in it.', 'A door is open.']);
  });

  it('passes on what a print server says of a printer that is away, once nothing changes', async () => {
    printer.attributes.set('printer-state-message', {
      ...{ name: 'printer-state-message', tag: 'name' as const },
      values: ['The printer may not exist or is unavailable at this time.'],
    });
    printer.onLook = (job) => {
      job.state = 'printing';
    };
    expect(await printDocument(ORDER, press(200))).toMatchObject({ why: { code: 'hung' } });
    expect(said).toEqual(['It says “The printer may not exist or is unavailable at this time.”']);
  });

  it('goes on while the printer does not answer for a while', async () => {
    printer.wrong['Get-Job-Attributes'] = ['hangs-up', 'hangs-up'];
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'sent' });
    expect(said).toEqual(['It does not answer. It is asked again.']);
    expect(documents()).toHaveLength(1);
  });

  it('gives a job up that hangs, in doubt, and sends nothing again', async () => {
    printer.onLook = (job) => {
      job.state = 'printing';
    };
    const report = await printDocument(ORDER, press(60));
    expect(report).toMatchObject({ outcome: 'in-doubt', job: 1, why: { code: 'hung' } });
    expect(documents()).toHaveLength(1);
  });

  it.each(['aborted', 'canceled'] as const)('tells of a job that was %s', async (state) => {
    printer.onLook = (job) => {
      job.state = state;
      job.reasons = ['document-format-error'];
    };
    const report = await printDocument(ORDER, press());
    expect(report).toMatchObject({
      outcome: 'failed',
      why: { code: state, message: /document-format-error/ },
    });
    expect(await ledger.look('key')).toBe('failed');
  });

  it('asks a busy printer again', async () => {
    printer.wrong['Create-Job'] = ['server-error-busy', 'server-error-busy'];
    printer.wrong['Send-Document'] = ['server-error-busy'];
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'sent' });
    expect(documents()).toHaveLength(1);
    expect(printer.heard.filter((one) => one === 'Create-Job')).toHaveLength(3);
  });

  it('puts it off where the printer stays busy', async () => {
    printer.wrong['Create-Job'] = 'server-error-busy';
    const why = { code: 'server-error-busy', hint: expect.stringMatching(/print again later/) };
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'deferred', job: null, why });
    expect(await ledger.look('key')).toBe('go');
  });

  it('sends nothing where the printer would not heed what it is told', async () => {
    printer.wrong['Create-Job'] = 'client-error-attributes-or-values-not-supported';
    const why = { code: 'client-error-attributes-or-values-not-supported' };
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'failed', why });
    expect(documents()).toEqual([]);
  });

  it('cancels a job that the printer would print in another way', async () => {
    printer.ignores = ['copies', 'job-name'];
    const why = { code: 'ignored', message: expect.stringMatching(/does not heed copies\.$/) };
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'failed', why });
    expect(printer.jobs[0]?.state).toBe('canceled');
    expect(documents()).toEqual([]);
  });

  it('cancels the job where the file is refused', async () => {
    printer.wrong['Send-Document'] = 'client-error-document-format-not-supported';
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'failed' });
    expect(printer.jobs[0]?.state).toBe('canceled');
  });

  it('asks for the job where the line breaks behind the file, and sends nothing again', async () => {
    printer.wrong['Send-Document'] = 'hangs-up-after-taking';
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'sent' });
    expect(documents()).toHaveLength(1);
  });

  it('is in doubt where the line breaks and the printer has no file yet', async () => {
    printer.wrong['Send-Document'] = 'hangs-up';
    printer.onLook = () => {};
    expect(await printDocument(ORDER, press())).toMatchObject({ outcome: 'in-doubt', job: 1 });
    expect(printer.heard.filter((one) => one === 'Send-Document')).toHaveLength(1);
  });

  it('is in doubt where the printer forgets the job', async () => {
    printer.onLook = () => {
      printer.jobs.length = 0;
    };
    printer.wrong['Get-Job-Attributes'] = ['client-error-not-found'];
    expect(await printDocument(ORDER, press())).toMatchObject({
      outcome: 'in-doubt',
      why: { code: 'unknown-job' },
    });
  });
});

describe('takeUp', () => {
  /** What a process leaves that ended behind `step`. */
  async function crashBehind(step: 'Create-Job' | 'claim' | 'Send-Document'): Promise<boolean> {
    if (step === 'Send-Document') {
      printer.onLook = (job) => {
        job.state = 'printing';
      };
      await printDocument(ORDER, press(30));
      printer.onLook = (job) => {
        job.state = 'completed';
      };
    } else {
      printer.jobs.push({
        id: 1,
        name: ORDER.jobName,
        told: [],
        state: 'pending',
        reasons: [],
        documents: [],
      });
      if (step === 'claim') await ledger.claim('key');
    }
    await reopen();
    return step !== 'Create-Job';
  }

  it.each(['Create-Job', 'claim'] as const)('prints once after an end behind %s', async (step) => {
    const wasSent = await crashBehind(step);
    expect(await takeUp(ORDER, wasSent, press())).toMatchObject({ outcome: 'sent', job: 2 });
    expect(printer.jobs.map(({ state, documents: got }) => [state, got.length])).toEqual([
      ['canceled', 0],
      ['completed', 1],
    ]);
    expect(await ledger.look('key')).toBe('done');
  });

  it('follows the job that the printer has, and sends nothing', async () => {
    await crashBehind('Send-Document');
    expect(await takeUp(ORDER, true, press())).toEqual({ outcome: 'sent', job: 1 });
    expect(documents()).toHaveLength(1);
    expect(await ledger.look('key')).toBe('done');
  });

  it('sends nothing where the printer knows nothing of the job', async () => {
    await crashBehind('Send-Document');
    printer.jobs.length = 0;
    expect(await takeUp(ORDER, true, press())).toMatchObject({
      outcome: 'in-doubt',
      why: { code: 'unknown-job' },
    });
    expect(printer.heard.filter((one) => one === 'Send-Document')).toHaveLength(1);
  });

  it('sends nothing where a part of the file has come', async () => {
    await crashBehind('Send-Document');
    const [job] = printer.jobs;
    if (job) job.reasons = ['job-incoming'];
    expect(await takeUp(ORDER, true, press())).toMatchObject({
      outcome: 'in-doubt',
      why: { code: 'half-sent' },
    });
    expect(documents()).toHaveLength(1);
  });

  it('sends nothing while the printer does not say', async () => {
    await crashBehind('Send-Document');
    printer.wrong['Get-Jobs'] = 'server-error-busy';
    expect(await takeUp(ORDER, true, press())).toMatchObject({
      outcome: 'in-doubt',
      why: { code: 'unanswered' },
    });
    expect(documents()).toHaveLength(1);
  });

  it('takes the word of the printer that the job was given up', async () => {
    await crashBehind('Send-Document');
    const [job] = printer.jobs;
    if (job) job.state = 'aborted';
    expect(await takeUp(ORDER, true, press())).toMatchObject({ outcome: 'failed', why: { code: 'aborted' } });
    expect(documents()).toHaveLength(1);
  });
});

describe('rubbish', () => {
  const rubbish: readonly [string, Misdeed, string][] = [
    ['a web page', { bytes: Buffer.from('<html>') }, 'EPROTO'],
    ['nothing', { bytes: Buffer.alloc(0) }, 'EPROTO'],
    ['an answer to another question', { bytes: Buffer.from([2, 0, 0, 0, 0x7f, 0, 0, 0, 3]) }, 'EPROTO'],
    ['bytes without end', 'floods', 'EMSGSIZE'],
    ['silence', 'is-silent', 'ETIMEDOUT'],
    ['a login', { http: 401 }, 'http-401'],
    ['TLS alone', { http: 426 }, 'http-426'],
    ['another page', { http: 302 }, 'http-302'],
  ];
  it.each(rubbish)('is told apart: %s', async (_, misdeed, code) => {
    printer.wrong['Get-Printer-Attributes'] = misdeed;
    // the flood takes longer than silence does
    const heard = await askAbilities(lineTo(printer.uri, misdeed === 'floods' ? 5000 : 300));
    expect(heard).toMatchObject({ ok: false, why: { code } });
  });

  it('is no line where nobody listens', async () => {
    const { uri } = printer;
    await printer.close();
    expect(await askAbilities(lineTo(uri))).toMatchObject({ ok: false, why: { code: 'ECONNREFUSED' } });
    printer = await startScriptedPrinter();
  });
});
