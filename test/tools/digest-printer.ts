import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startScriptedPrinter } from './scripted-printer.ts';

export interface DigestPrinter {
  readonly uri: string;
  /** Files that it took. */
  documents(): number;
  /** Requests that it refused for want of a login. */
  refusals(): number;
  /** All that reached it, headers and bodies. */
  heard(): string;
  close(): Promise<void>;
}

const REALM = 'Printers';

/**
 * A scripted printer behind a door that asks for a digest (RFC 7616, SHA-256).
 * @param uses requests that a number is good for.
 */
export async function startDigestPrinter(
  login: { readonly user: string; readonly password: string },
  uses: number,
): Promise<DigestPrinter> {
  const inner = await startScriptedPrinter();
  let nonce = randomUUID();
  let left = uses;
  let refusals = 0;
  let heard = '';
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const isRight = (header: string, path: string): boolean => {
    const value = (name: string): string =>
      new RegExp(`\\b${name}="?([^",]*)`).exec(header.replace(/^Digest /, ''))?.[1] ?? '';
    const secret = hash(`${login.user}:${REALM}:${login.password}`);
    const expected = hash(
      [secret, value('nonce'), value('nc'), value('cnonce'), 'auth', hash(`POST:${path}`)].join(':'),
    );
    return value('username') === login.user && value('uri') === path && value('response') === expected;
  };
  const door = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { authorization = '' } = incoming.headers;
    heard += `${JSON.stringify(incoming.headers)}${body.toString('latin1')}`;
    const knows = isRight(authorization, incoming.url ?? '');
    const isFresh = authorization.includes(`nonce="${nonce}"`) && left > 0;
    if (!knows || !isFresh) {
      refusals++;
      nonce = randomUUID();
      left = uses;
      const stale = knows ? ', stale=true' : '';
      outgoing.writeHead(401, {
        'www-authenticate': `Digest realm="${REALM}", qop="auth", algorithm=SHA-256, nonce="${nonce}"${stale}`,
      });
      outgoing.end();
      return;
    }
    left--;
    const on = request({ port: inner.port, method: 'POST', path: incoming.url, headers: incoming.headers });
    on.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    on.end(body);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  return {
    uri: `ipp://127.0.0.1:${port}/ipp/print`,
    documents: () => inner.jobs.flatMap(({ documents }) => documents).length,
    refusals: () => refusals,
    heard: () => heard,
    close: async () => {
      door.closeAllConnections();
      door.close();
      await once(door, 'close');
      await inner.close();
    },
  };
}
