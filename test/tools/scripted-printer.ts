import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeAnswer } from '../../src/printing/ipp/decode.ts';
import { encodeRequest } from '../../src/printing/ipp/encode.ts';
import { numbersOf, textsOf, type Written } from '../../src/printing/ipp/message.ts';
import { OPERATIONS, type OperationName } from '../../src/printing/ipp/operations.ts';
import { STATUS_CODES, type StatusName } from '../../src/printing/ipp/status-codes.ts';
import type { GroupName } from '../../src/printing/ipp/tags.ts';

/** A job of the scripted printer, which never prints by itself: a test says what becomes of it. */
export interface ScriptedJob {
  readonly id: number;
  readonly name: string;
  /** What it was told, as `copies=50`. */
  readonly told: readonly string[];
  state: 'held' | 'pending' | 'printing' | 'stopped' | 'canceled' | 'aborted' | 'completed';
  reasons: readonly string[];
  /** What was sent, each time that something was. */
  readonly documents: Buffer[];
}

const STATES = {
  pending: 3,
  held: 4,
  printing: 5,
  stopped: 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
} as const;

/** What it does instead of answering: a status, bytes of no printer, no answer at all, or hanging up. */
export type Misdeed =
  | StatusName
  | { readonly bytes: Buffer }
  | { readonly http: number }
  | 'hangs-up'
  | 'hangs-up-after-taking'
  | 'is-silent'
  | 'is-silent-after-taking'
  | 'floods';

export interface ScriptedPrinter {
  readonly uri: string;
  readonly port: number;
  readonly jobs: ScriptedJob[];
  /** What it was asked for, in order. */
  readonly heard: OperationName[];
  /** Each request as it came, without the document behind it. */
  readonly requests: Buffer[];
  /** Attributes of the printer that replace those it has. */
  readonly attributes: Map<string, Written>;
  /** What goes wrong, by operation; a list is used up, one a request. */
  readonly wrong: Partial<Record<OperationName, Misdeed | Misdeed[]>>;
  /** Attributes that it says it does not heed. */
  ignores: readonly string[];
  /** What happens to a job at each look: it is completed at the first, where nothing else is said. */
  onLook: (job: ScriptedJob, look: number) => void;
  close(): Promise<void>;
}

const keywords = (name: string, ...values: readonly string[]): Written => ({ name, tag: 'keyword', values });
const integer = (name: string, ...values: readonly number[]): Written => ({ name, tag: 'integer', values });

export const printerAttribute = { keywords, integer };

const ABLE: readonly Written[] = [
  { name: 'printer-name', tag: 'name', values: ['Scripted'] },
  { name: 'printer-state', tag: 'enum', values: [3] },
  keywords('printer-state-reasons', 'none'),
  { name: 'printer-is-accepting-jobs', tag: 'boolean', values: [true] },
  keywords('media-supported', 'na_letter_8.5x11in', 'iso_a4_210x297mm'),
  keywords('media-ready', 'na_letter_8.5x11in', 'iso_a4_210x297mm'),
  keywords('media-default', 'na_letter_8.5x11in'),
  ...['top', 'bottom', 'left', 'right'].map((edge) => integer(`media-${edge}-margin-supported`, 420)),
  keywords('sides-supported', 'one-sided', 'two-sided-long-edge', 'two-sided-short-edge'),
  integer('copies-supported', 999),
  { name: 'document-format-supported', tag: 'mimeMediaType', values: ['application/pdf'] },
  keywords('print-scaling-supported', 'auto', 'none'),
];

/** A printer on loopback that does what a test says. */
export async function startScriptedPrinter(): Promise<ScriptedPrinter> {
  const looks = new Map<ScriptedJob, number>();
  const server = createServer((request, response) => {
    response.on('error', () => {});
    void answerTo(request, response, printer, looks);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const printer: ScriptedPrinter = {
    uri: `ipp://127.0.0.1:${port}/ipp/print`,
    port,
    jobs: [],
    heard: [],
    requests: [],
    attributes: new Map(ABLE.map((attribute) => [attribute.name, attribute])),
    wrong: {},
    ignores: [],
    onLook: (job) => {
      job.state = 'completed';
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return printer;
}

async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  printer: ScriptedPrinter,
  looks: Map<ScriptedJob, number>,
): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    return;
  }
  const bytes = Buffer.concat(chunks);
  const asked = decodeAnswer(bytes);
  if (!asked) return void response.destroy();
  const operation = (Object.keys(OPERATIONS) as OperationName[]).find(
    (name) => OPERATIONS[name] === asked.code,
  );
  if (!operation) throw new Error(`0x${asked.code.toString(16)} is no operation of ours`);
  printer.heard.push(operation);
  printer.requests.push(bytes.subarray(0, bytes.length - documentIn(bytes).length));
  const does = printer.wrong[operation];
  const misdeed = Array.isArray(does) ? does.shift() : does;
  const of = asked.groups[0]?.attributes ?? new Map();
  const job = printer.jobs.find(({ id }) => id === numbersOf(of, 'job-id')[0]);
  const say = (status: StatusName, group?: GroupName, ...all: readonly (readonly Written[])[]): void => {
    const unheeded = printer.ignores.map((name) => keywords(name, 'x'));
    const groups = [
      { group: 'operation' as const, attributes: CHARSET },
      ...(operation === 'Create-Job' && unheeded.length > 0
        ? [{ group: 'unsupported' as const, attributes: unheeded }]
        : []),
      ...(group ? all.map((attributes) => ({ group, attributes })) : []),
    ];
    response.setHeader('content-type', 'application/ipp');
    response.end(encodeRequest({ version: '2.0', code: STATUS_CODES[status], id: asked.id, groups }));
  };
  if (misdeed === 'hangs-up-after-taking' || misdeed === 'is-silent-after-taking')
    job?.documents.push(documentIn(bytes));
  if (misdeed !== undefined) return misbehave(misdeed, response, say);
  switch (operation) {
    case 'Get-Printer-Attributes':
      return say('successful-ok', 'printer', [...printer.attributes.values()]);
    case 'Create-Job': {
      const told = [...(asked.groups[1]?.attributes ?? [])].map(([name, [value]]) => `${name}=${value}`);
      const name = textsOf(of, 'job-name')[0] ?? '';
      const id = printer.jobs.length + 1;
      const created: ScriptedJob = { id, name, told, state: 'pending', reasons: [], documents: [] };
      printer.jobs.push(created);
      const heeds = printer.ignores.length === 0;
      return say(
        heeds ? 'successful-ok' : 'successful-ok-ignored-or-substituted-attributes',
        'job',
        describe(created),
      );
    }
    case 'Get-Jobs': {
      const wanted = textsOf(of, 'which-jobs')[0] === 'completed';
      const over = ({ state }: ScriptedJob): boolean => STATES[state] >= STATES.canceled;
      const listed = printer.jobs.filter((one) => over(one) === wanted);
      return say('successful-ok', 'job', ...listed.map(describe));
    }
    case 'CUPS-Get-Printers':
      return say('server-error-operation-not-supported');
  }
  if (!job) return say('client-error-not-found');
  if (operation === 'Send-Document') job.documents.push(documentIn(bytes));
  if (operation === 'Cancel-Job') job.state = 'canceled';
  if (operation === 'Get-Job-Attributes') {
    const look = (looks.get(job) ?? 0) + 1;
    looks.set(job, look);
    printer.onLook(job, look);
  }
  say('successful-ok', 'job', describe(job));
}

const CHARSET: readonly Written[] = [
  { name: 'attributes-charset', tag: 'charset', values: ['utf-8'] },
  { name: 'attributes-natural-language', tag: 'naturalLanguage', values: ['en'] },
];

const describe = ({ id, name, state, reasons, documents }: ScriptedJob): readonly Written[] => [
  integer('job-id', id),
  { name: 'job-name', tag: 'name', values: [name] },
  { name: 'job-state', tag: 'enum', values: [STATES[state]] },
  keywords('job-state-reasons', ...(reasons.length > 0 ? reasons : ['none'])),
  integer('number-of-documents', documents.length),
];

/** The document stands behind the attributes. */
const documentIn = (bytes: Buffer): Buffer => {
  const from = bytes.indexOf('%PDF-');
  return from < 0 ? Buffer.alloc(0) : bytes.subarray(from);
};

function misbehave(misdeed: Misdeed, response: ServerResponse, say: (status: StatusName) => void): void {
  if (misdeed === 'is-silent' || misdeed === 'is-silent-after-taking') return;
  if (misdeed === 'hangs-up' || misdeed === 'hangs-up-after-taking') response.destroy();
  else if (misdeed === 'floods') flood(response);
  else if (typeof misdeed === 'string') say(misdeed);
  else if ('http' in misdeed) response.writeHead(misdeed.http).end();
  else response.end(misdeed.bytes);
}

/** Bytes without end. */
function flood(response: ServerResponse): void {
  const more = Buffer.alloc(2 ** 20, 'x');
  const pour = (): void => {
    while (!response.destroyed && response.write(more));
  };
  response.on('drain', pour);
  pour();
}
