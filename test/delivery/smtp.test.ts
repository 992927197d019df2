import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSmtp } from '../../src/delivery/email/smtp.ts';
import type { SmtpLogin, SmtpSettings } from '../../src/delivery/email/smtp-settings.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { BEYOND, HANGS_UP, IS_SILENT, startScripted } from '../tools/scripted-smtp.ts';
import { makeCertificate } from './certificate.ts';
import { MAIL_FAULTS } from './mail-faults.ts';

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const PATIENCE = { connect: 600, greeting: 600, answer: 600, verdict: 600 };
const MAIL = {
  name: '17',
  from: 'clinic@example.org',
  to: 'marker.ann@example.org',
  bytes: new TextEncoder().encode(`Subject: A handout\r\n\r\n${'Rest..\r\n'.repeat(20_000)}`),
};

function channel(
  port: number,
  more: Partial<SmtpSettings> = {},
  login: SmtpLogin | null = null,
  patience = PATIENCE,
) {
  const settings = { host: '127.0.0.1', port, secure: false, connections: 1, perMinute: 0, ...more };
  const smtp = openSmtp(settings, login, { patience });
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

async function script(
  ...faultAndExtensions: Parameters<typeof startScripted>
): Promise<Awaited<ReturnType<typeof startScripted>>> {
  const server = await startScripted(...faultAndExtensions);
  closing.push(() => server.close());
  return server;
}

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
    expect(got).toEqual(Array.from({ length: 3 }, () => `marker.ann@example.org ${MAIL.bytes.length}`));
    expect(lines).toBe(1);
  });

  it('is written to again after it has closed an idle line', async () => {
    const server = await script();
    const smtp = channel(server.port);
    expect(await smtp.deliver(MAIL)).toMatchObject({ settlement: { outcome: 'sent' } });
    server.heal();
    await new Promise((go) => setTimeout(go, 120));
    expect(await smtp.deliver(MAIL)).toMatchObject({ settlement: { outcome: 'sent' } });
    expect(server.got).toHaveLength(2);
  });

  it('gets no more mails a minute than it is meant to', async () => {
    const { port } = await serve({});
    const smtp = channel(port, { perMinute: 600 });
    const began = performance.now();
    for (let count = 0; count < 4; count++) await smtp.deliver(MAIL);
    expect(performance.now() - began).toBeGreaterThan(290);
  });
});

const OUTCOMES = { sent: 'sent', deferred: 'deferred', failed: 'failed', 'in doubt': 'in-doubt' } as const;

describe.each([
  ['one command at a time', []],
  ['several commands at a time', ['PIPELINING']],
])('a mail server that misbehaves, %s', (_, extensions) => {
  it.each(MAIL_FAULTS)('$title', async (fault) => {
    const needsLogin = fault.at === 'AUTH';
    const { port, got } = await script(fault, [...extensions, ...(needsLogin ? ['AUTH PLAIN'] : [])]);
    const smtp = channel(
      port,
      fault.far ? { host: BEYOND } : {},
      needsLogin ? { user: 'clinic', password: 'secret' } : null,
    );
    const taken = await smtp.deliver(MAIL);
    expect(taken.settlement.outcome).toBe(OUTCOMES[fault.status]);
    expect(taken.stop !== undefined).toBe(fault.stops === true);
    if (fault.code) expect(taken.settlement.code).toBe(fault.code);
    expect(JSON.stringify(taken)).not.toMatch(/marker|ann@|secret/);
    // what did not come to its end was not taken, and what was taken is not lost
    if (fault.status === 'sent') expect(got).toHaveLength(1);
    if (!['middle', 'END', 'QUIT'].includes(fault.at) && fault.status !== 'sent') expect(got).toEqual([]);
  });
});

describe('a mail server and a message', () => {
  const LARGE = { ...MAIL, bytes: new Uint8Array(30 * 2 ** 20).fill(0x61) };

  it('hangs up in the middle: nothing was taken', async () => {
    const { port } = await script({ at: 'middle', does: HANGS_UP });
    const bytes = LARGE.bytes.map((byte, index) => (index % 70 === 0 ? 0x0a : byte));
    expect(await channel(port).deliver({ ...LARGE, bytes })).toMatchObject({
      settlement: { outcome: 'deferred' },
    });
  });

  it('says that it has all of it before it can: nobody knows', async () => {
    const { port } = await script({ at: 'middle', does: '250 taken' });
    const bytes = LARGE.bytes.map((byte, index) => (index % 70 === 0 ? 0x0a : byte));
    expect(await channel(port).deliver({ ...LARGE, bytes })).toMatchObject({
      settlement: { outcome: 'in-doubt', code: 'EPROTOCOL' },
    });
  });

  it('looks through the whole message for longer than a command may take', async () => {
    const server = await script({ at: 'END', does: IS_SILENT });
    const smtp = channel(server.port, {}, null, { ...PATIENCE, answer: 100, verdict: 900 });
    const began = performance.now();
    expect(await smtp.deliver(MAIL)).toMatchObject({ settlement: { outcome: 'in-doubt' } });
    expect(performance.now() - began).toBeGreaterThan(800);
  });

  it('has room for two lines: four mails go over those', async () => {
    let lines = 0;
    const { port, got } = await serve({
      onConnect: (_, done) => {
        lines++;
        if (lines > 2) done(Object.assign(new Error('too many connections'), { responseCode: 421 }));
        else done();
      },
    });
    const smtp = channel(port, { connections: 4 });
    const taken = await Promise.all(Array.from({ length: 12 }, () => smtp.deliver(MAIL)));
    expect(taken).toEqual(
      Array.from({ length: 12 }, () => ({ settlement: { outcome: 'sent', code: '250' } })),
    );
    expect(got).toHaveLength(12);
    expect(lines).toBe(4);
  });

  it('has no room at all: every mail is told so, and none waits for ever', async () => {
    const { port } = await script({ at: 'greeting', does: '421 too many connections' });
    const smtp = channel(port, { connections: 4 });
    const taken = await Promise.all(Array.from({ length: 6 }, () => smtp.deliver(MAIL)));
    for (const { settlement, stop } of taken) {
      expect(settlement).toEqual({ outcome: 'deferred', code: '421' });
      expect(stop).toBeDefined();
    }
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

  it.each([
    ['SIZE 1000', true],
    ['SIZE 0', false],
    ['SIZE', false],
    ['size 1000', true],
    ['SIZE 160022', false],
    ['SIZE 160021', true],
  ])('says %s', async (words, isRefused) => {
    const { port, heard, got } = await script(null, [words]);
    expect(MAIL.bytes).toHaveLength(160_022);
    const taken = await channel(port).deliver(MAIL);
    expect(taken.settlement).toEqual(
      isRefused ? { outcome: 'failed', code: 'mail/too-large' } : { outcome: 'sent', code: '250' },
    );
    expect(got).toHaveLength(isRefused ? 0 : 1);
    if (!isRefused) return;
    const limit = words === 'SIZE 160021' ? '160 kB' : '1 kB';
    expect(taken.problem?.message).toBe(
      `The mail has 161 kB as it is sent, and the mail server takes ${limit}.`,
    );
    expect(heard.map((line) => line.split(' ')[0])).toEqual(['EHLO']);
  });

  it('gets the hosts of addresses in the letters of old', async () => {
    const { port, heard } = await script(null, ['SMTPUTF8']);
    await channel(port).deliver({ ...MAIL, to: 'ann@exämple.org' });
    await channel(port).deliver({ ...MAIL, to: 'zoë@exämple.org' });
    expect(heard.filter((line) => line.startsWith('RCPT'))).toEqual([
      'RCPT TO:<ann@xn--exmple-cua.org>',
      `RCPT TO:<${Buffer.from('zoë').toString('latin1')}@xn--exmple-cua.org>`,
    ]);
  });

  it('knows no letters beyond ASCII: such an address is not tried', async () => {
    const { port, heard, got } = await script();
    const smtp = channel(port);
    expect((await smtp.deliver({ ...MAIL, to: 'ann@exämple.org' })).settlement.outcome).toBe('sent');
    const taken = await smtp.deliver({ ...MAIL, to: 'zoë@example.org' });
    expect(taken).toMatchObject({
      settlement: { outcome: 'failed', code: 'mail/address-letters' },
      problem: { hint: expect.stringContaining('SMTPUTF8') },
    });
    expect(JSON.stringify(taken)).not.toContain('zoë');
    expect(heard.filter((line) => line.startsWith('RCPT'))).toHaveLength(1);
    expect(got).toHaveLength(1);
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
    const { port, got } = await serve({});
    const taken = await channel(port, { host: BEYOND }).deliver(MAIL);
    expect(taken).toMatchObject({
      settlement: { outcome: 'deferred' },
      stop: { message: expect.stringContaining('TLS') },
    });
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
