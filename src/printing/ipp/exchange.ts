import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { PrinterAddress } from './address.ts';
import { decodeAnswer } from './decode.ts';
import { encodeRequest } from './encode.ts';
import type { Login, NoLogin } from './login.ts';
import type { Answer, Request } from './message.ts';

/** How long a printer is waited for, milliseconds. */
export interface Patience {
  /** Until there is a line to it. */
  readonly connect: number;
  /** Until it has answered whole. */
  readonly answer: number;
  /** The same where a document is sent: some print while they read. */
  readonly document: number;
}

export interface Line {
  readonly address: PrinterAddress;
  /** Certificates that are trusted beside those of the system, PEM. */
  readonly ca?: string;
  /** For a printer that asks who is there. */
  readonly login?: Login;
  readonly patience: Patience;
}

/** What became of one request. */
export type Exchange =
  | { readonly is: 'answered'; readonly answer: Answer }
  /** There was no line to it: it cannot have heard a word. */
  | { readonly is: 'not-reached'; readonly code: string }
  /** It may have heard everything, and nobody can tell. */
  | { readonly is: 'in-doubt'; readonly code: string }
  /** Its web server would not: 401 asks for a login, 426 for TLS. */
  | { readonly is: 'refused'; readonly status: number; readonly because?: NoLogin };

/** What is printed: bytes, or what makes them, each time from the start. */
export type Body = Uint8Array | (() => AsyncIterable<Uint8Array>);

/** Larger answers are no printer's: a list of a hundred queues has about one megabyte. */
const MOST_BYTES = 8 * 2 ** 20;

/**
 * Sends one request and hears its answer; where the printer wants a login first, once more with it. Never throws for what the
 * other side does, only for what makes a document.
 */
export async function exchange(line: Line, request: Request, document?: Body): Promise<Exchange> {
  const { address, login } = line;
  const target = { method: 'POST', path: address.path, isPrivate: address.isSecure || isHere(address.host) };
  const authorization = login?.header(target) ?? null;
  const first = await exchangeOnce(line, request, { document, authorization });
  if (first.is !== 'refused' || first.status !== 401) return first;
  const { challenge = '', ...refused } = first;
  const because = login ? login.challenged(challenge, target, authorization !== null) : 'no-login';
  if (because) return { ...refused, because };
  // it has said that it did nothing
  const second = await exchangeOnce(line, request, {
    document,
    authorization: login?.header(target) ?? null,
  });
  return second.is === 'refused' && second.status === 401 ? { ...refused, because: 'wrong-login' } : second;
}

const isHere = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.[\d.]+$/.test(host);

type Heard = Exchange & { readonly challenge?: string };

interface Sent {
  readonly document: Body | undefined;
  readonly authorization: string | null;
}

function exchangeOnce(line: Line, request: Request, { document, authorization }: Sent): Promise<Heard> {
  const { address, ca, patience } = line;
  const head = encodeRequest(request);
  const isMade = typeof document === 'function';
  return new Promise((resolve, reject) => {
    let isUnderWay = false;
    const fail = (code: string): void =>
      resolve(isUnderWay ? { is: 'in-doubt', code } : { is: 'not-reached', code });
    const open = address.isSecure ? overHttps : overHttp;
    const outgoing = open({
      method: 'POST',
      host: address.host,
      port: address.port,
      path: address.path,
      agent: false,
      headers: {
        'content-type': 'application/ipp',
        ...(isMade ? {} : { 'content-length': head.length + (document?.length ?? 0) }),
        ...(authorization === null ? {} : { authorization }),
        accept: 'application/ipp',
      },
      ...(address.isSecure ? { minVersion: 'TLSv1.2' as const, ...(ca ? { ca } : {}) } : {}),
    });
    const end = whole(outgoing, patience, document !== undefined);
    const settle = (what: Heard): void => {
      end();
      // it has answered without the rest: nothing more is made for it
      if (isMade && !outgoing.writableFinished) outgoing.destroy();
      resolve(what);
    };
    outgoing.on('socket', (socket) => {
      socket.once(address.isSecure ? 'secureConnect' : 'connect', () => {
        isUnderWay = true;
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      end();
      fail(error.code ?? 'unknown');
    });
    outgoing.on('response', (incoming) => {
      hear(incoming, request.id).then(settle, (error: NodeJS.ErrnoException) => {
        outgoing.destroy();
        end();
        fail(error.code ?? 'unknown');
      });
    });
    outgoing.write(head);
    if (!isMade) outgoing.end(document);
    else
      pour(document(), outgoing).catch((error: unknown) => {
        outgoing.destroy();
        end();
        reject(error);
      });
  });
}

/** Writes what is made as fast as the printer takes it, and stops when it takes no more. */
async function pour(chunks: AsyncIterable<Uint8Array>, outgoing: ClientRequest): Promise<void> {
  for await (const chunk of chunks) {
    if (outgoing.destroyed || outgoing.writableEnded) return;
    if (!outgoing.write(chunk)) await drained(outgoing);
  }
  outgoing.end();
}

const drained = (outgoing: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('drain', done).off('close', done);
      resolve();
    };
    outgoing.on('drain', done).on('close', done);
    if (outgoing.destroyed) done();
  });

/** Ends a request that takes too long, to connect or altogether; what it returns ends the waiting. */
function whole(outgoing: ClientRequest, patience: Patience, hasDocument: boolean): () => void {
  const giveUp = (): void => {
    outgoing.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
  };
  const all = setTimeout(giveUp, hasDocument ? patience.document : patience.answer);
  const connecting = setTimeout(giveUp, patience.connect);
  outgoing.on('socket', (socket) => {
    socket.once('connect', () => clearTimeout(connecting));
  });
  return () => {
    clearTimeout(all);
    clearTimeout(connecting);
  };
}

async function hear(incoming: IncomingMessage, id: number): Promise<Heard> {
  const { statusCode: status = 0 } = incoming;
  if (status !== 200) {
    const challenge = incoming.headers['www-authenticate'];
    incoming.destroy();
    return { is: 'refused', status, ...(challenge === undefined ? {} : { challenge }) };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      incoming.destroy();
      return { is: 'in-doubt', code: 'EMSGSIZE' };
    }
    chunks.push(chunk);
  }
  const answer = decodeAnswer(Buffer.concat(chunks));
  // what answers another question is no answer
  return answer?.id === id ? { is: 'answered', answer } : { is: 'in-doubt', code: 'EPROTO' };
}
