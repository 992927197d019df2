import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly bytes: Buffer;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface MailServer {
  readonly port: number;
  readonly received: Received[];
  close(): Promise<void>;
}

/**
 * A real mail server on loopback that keeps what it takes.
 * @param answer what it says to a recipient instead of taking the mail, such as `[450, 'later']`.
 */
export async function startMailServer(
  answer: (to: string) => readonly [code: number, words: string] | null = () => null,
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      const refusal = answer(address);
      if (refusal) done(Object.assign(new Error(refusal[1]), { responseCode: refusal[0] }));
      else done();
    },
    onData: async (stream, { envelope }, done) => {
      const bytes = await buffer(stream);
      for (const { address } of envelope.rcptTo) received.push({ to: address, bytes, at: performance.now() });
      done();
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
