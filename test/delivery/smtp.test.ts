import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSmtp } from '../../src/delivery/email/smtp.ts';
import type { SmtpLogin, SmtpSettings } from '../../src/delivery/email/smtp-settings.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { makeCertificate } from './certificate.ts';

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const PATIENCE = { connect: 600, greeting: 600, answer: 600 };
const MAIL = {
  name: '17',
  from: 'clinic@example.org',
  to: 'ann@example.org',
  bytes: new TextEncoder().encode(`Subject: A handout\r\n\r\n${'Rest.\r\n'.repeat(20_000)}`),
};

function channel(port: number, more: Partial<SmtpSettings> = {}, login: SmtpLogin | null = null) {
  const settings = { host: '127.0.0.1', port, secure: false, connections: 1, perMinute: 0, ...more };
  const smtp = openSmtp(settings, login, PATIENCE);
  closing.push(() => smtp.close());
  return smtp;
}

/** A real server with what a test wants of it. */
async function serve(options: SMTPServerOptions): Promise<{ port: number; got: string[] }> {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: async (stream, session, done) => {
      const bytes = await buffer(stream);
      got.push(`${session.envelope.rcptTo.map(({ address }) => address).join()} ${bytes.length}`);
      done();
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, got };
}

/** A server of bare lines: it says what a test wants, when it wants. */
async function script(
  talk: (socket: Socket, line: string) => void,
  greeting = '220 test ESMTP',
): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (greeting) socket.write(`${greeting}\r\n`);
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) talk(socket, line);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Answers like a server that takes everything, but for one command. */
const polite =
  (command: string, instead: (socket: Socket) => void) =>
  (socket: Socket, line: string): void => {
    const word = line === '.' ? 'END' : (line.split(/[ :]/)[0] ?? '').toUpperCase();
    if (word === command) {
      instead(socket);
      return;
    }
    const answers: Readonly<Record<string, string>> = {
      EHLO: '250 test',
      MAIL: '250 OK',
      RCPT: '250 OK',
      DATA: '354 go',
      END: '250 taken',
      QUIT: '221 bye',
    };
    if (answers[word]) socket.write(`${answers[word]}\r\n`);
  };
const says = (answer: string) => (socket: Socket) => void socket.write(`${answer}\r\n`);
const drops = (socket: Socket): void => void socket.destroy();
const silent = (): void => {};

describe('a mail server that behaves', () => {
  it('gets one mail for one person, several over one line', async () => {
    let lines = 0;
    const { port, got } = await serve({
      onConnect: (_, done) => {
        lines++;
        done();
      },
    });
    const smtp = channel(port);
    for (let count = 0; count < 3; count++)
      expect(await smtp.deliver(MAIL)).toEqual({ settlement: { outcome: 'sent', code: '250' } });
    expect(got).toEqual(Array.from({ length: 3 }, () => `ann@example.org ${MAIL.bytes.length}`));
    expect(lines).toBe(1);
  });

  it('is written to again after it has closed an idle line', async () => {
    const port = await script(
      polite('END', (socket) => {
        socket.write('250 taken\r\n');
        setTimeout(() => socket.end(), 20);
      }),
    );
    const smtp = channel(port);
    expect(await smtp.deliver(MAIL)).toMatchObject({ settlement: { outcome: 'sent' } });
    await new Promise((go) => setTimeout(go, 120));
    expect(await smtp.deliver(MAIL)).toMatchObject({ settlement: { outcome: 'sent' } });
  });

  it('gets no more mails a minute than it is meant to', async () => {
    const { port } = await serve({});
    const smtp = channel(port, { perMinute: 600 });
    const began = performance.now();
    for (let count = 0; count < 4; count++) await smtp.deliver(MAIL);
    expect(performance.now() - began).toBeGreaterThan(290);
  });
});

describe('a mail server that misbehaves', () => {
  it.each([
    ['says 421 for a greeting', 'EHLO', silent, '421 busy', 'deferred', '421', true],
    ['is silent from the start', 'EHLO', silent, '', 'deferred', 'ETIMEDOUT', true],
    ['is silent after EHLO', 'EHLO', silent, undefined, 'deferred', 'ETIMEDOUT', true],
    ['hangs up at EHLO', 'EHLO', drops, undefined, 'deferred', 'ECONNECTION', true],
    ['refuses the sender', 'MAIL', says('550 no'), undefined, 'failed', '550', false],
    [
      'refuses the recipient for now',
      'RCPT',
      says('450 greylisted ann@example.org'),
      undefined,
      'deferred',
      '450',
      false,
    ],
    [
      'knows no such recipient',
      'RCPT',
      says('550 no ann@example.org here'),
      undefined,
      'failed',
      '550',
      false,
    ],
    ['has no room', 'RCPT', says('552 full'), undefined, 'failed', '552', false],
    ['hangs up at the recipient', 'RCPT', drops, undefined, 'deferred', 'ECONNECTION', false],
    ['is silent at the recipient', 'RCPT', silent, undefined, 'deferred', 'ETIMEDOUT', false],
    ['will have no data', 'DATA', says('451 later'), undefined, 'deferred', '451', false],
    ['refuses the message', 'END', says('554 spam'), undefined, 'failed', '554', false],
    ['defers the message', 'END', says('451 later'), undefined, 'deferred', '451', false],
    ['hangs up after the message', 'END', drops, undefined, 'in-doubt', 'ECONNECTION', false],
    ['is silent after the message', 'END', silent, undefined, 'in-doubt', 'ETIMEDOUT', false],
    ['answers nonsense to the message', 'END', says('hello'), undefined, 'in-doubt', 'ECONNECTION', false],
  ] as const)('%s', async (_, command, instead, greeting, outcome, code, stops) => {
    const port = await script(polite(command, instead), greeting);
    const taken = await channel(port).deliver(MAIL);
    expect(taken.settlement.outcome).toBe(outcome);
    expect(taken.stop !== undefined).toBe(stops);
    if (code !== 'ECONNECTION') expect(taken.settlement.code).toBe(code);
    expect(JSON.stringify(taken)).not.toContain('ann@');
  });

  it('hangs up in the middle of the message: nothing was taken', async () => {
    const large = { ...MAIL, bytes: new Uint8Array(30 * 2 ** 20).fill(0x61) };
    let seen = 0;
    const port = await script((socket, line) => {
      if (line.startsWith('DATA')) {
        socket.write('354 go\r\n');
        socket.on('data', (data) => {
          seen += data.length;
          if (seen > 100_000) socket.destroy();
        });
      } else polite('', silent)(socket, line);
    });
    expect(await channel(port).deliver(large)).toMatchObject({ settlement: { outcome: 'deferred' } });
  });

  it('is not there', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const taken = await channel(port).deliver(MAIL);
    expect(taken).toMatchObject({
      settlement: { outcome: 'deferred' },
      stop: { hint: expect.stringContaining('port') },
    });
  });

  it('takes smaller messages only', async () => {
    const { port, got } = await serve({ size: 1000 });
    expect(await channel(port).deliver(MAIL)).toMatchObject({ settlement: { outcome: 'failed' } });
    expect(got).toEqual([]);
  });
});

describeWith('openssl', hasCommand('openssl'), 'TLS and login', () => {
  let pair: ReturnType<typeof makeCertificate>;
  beforeAll(() => {
    pair = makeCertificate();
  });
  const auth: NonNullable<SMTPServerOptions['onAuth']> = (given, _, done) =>
    given.password === 'right' ? done(null, { user: 'clinic' }) : done(new Error('no'));

  it('sends over TLS, with a login', async () => {
    const { port, got } = await serve({ ...pair, secure: true, authOptional: false, onAuth: auth });
    const login = { user: 'clinic', password: 'right' };
    const taken = await channel(port, { host: 'localhost', secure: true, ca: pair.cert }, login).deliver(
      MAIL,
    );
    expect(taken.settlement.outcome).toBe('sent');
    expect(got).toHaveLength(1);
  });

  it('begins TLS by STARTTLS', async () => {
    const { port, got } = await serve({ ...pair, disabledCommands: [], authOptional: true });
    const taken = await channel(port, { host: 'localhost', ca: pair.cert }).deliver(MAIL);
    expect(taken.settlement.outcome).toBe('sent');
    expect(got).toHaveLength(1);
  });

  it('sends nothing over a line that anybody could have made', async () => {
    const { port, got } = await serve({ ...pair, secure: true });
    const taken = await channel(port, { host: 'localhost', secure: true }).deliver(MAIL);
    expect(taken).toMatchObject({
      settlement: { outcome: 'deferred' },
      stop: { message: expect.stringContaining('TLS') },
    });
    expect(got).toEqual([]);
  });

  it('sends nothing where a server beyond this machine refuses STARTTLS', async () => {
    // an address of this machine that is not loopback by its name
    const { port, got } = await serve({});
    const taken = await channel(port, { host: 'localhost.' }).deliver(MAIL);
    expect(taken).toMatchObject({ settlement: { outcome: 'deferred' }, stop: {} });
    expect(got).toEqual([]);
  });

  it('stops at a login that is refused, and says no password', async () => {
    const { port, got } = await serve({ ...pair, secure: true, authOptional: false, onAuth: auth });
    const login = { user: 'clinic', password: 'secret-wrong' };
    const taken = await channel(port, { host: 'localhost', secure: true, ca: pair.cert }, login).deliver(
      MAIL,
    );
    expect(taken).toMatchObject({
      settlement: { outcome: 'deferred', code: '535' },
      stop: { message: expect.stringContaining('login') },
    });
    expect(JSON.stringify(taken)).not.toContain('secret');
    expect(got).toEqual([]);
  });
});
