import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCertificate } from '../delivery/certificate.ts';
import { startMailServer } from '../delivery/mail-server.ts';
import { begunBatch } from '../tools/begun-batch.ts';
import { startBuilt } from '../tools/built-command.ts';
import { agreedRow, EMAIL, mailProject, statusLines } from '../tools/mail-project.ts';
import { type Delivered, hasPostfix, startPostfix } from '../tools/postfix.ts';
import { IS_SILENT, startScripted } from '../tools/scripted-smtp.ts';

/** Mails of the long test; `PLAINLEAF_TEST_MAILS=1000` is the one to be sure with. */
const COUNT = Number(process.env.PLAINLEAF_TEST_MAILS ?? 100);
const KILLS = 5;
const CONNECTIONS = 4;
const LOGIN = { user: 'clinic', password: 'a right password' };
const ENV = { PLAINLEAF_SMTP_USER: LOGIN.user, PLAINLEAF_SMTP_PASSWORD: LOGIN.password };

interface Server {
  readonly title: string;
  readonly port: number;
  readonly ca?: string;
  readonly env: Readonly<Record<string, string>>;
  count(): number;
  mails(): Promise<readonly Pick<Delivered, 'to' | 'messageId'>[]>;
  close(): Promise<unknown>;
}

/** Postfix where there is one, as in CI; else a server written in JavaScript. */
async function startServer(): Promise<Server> {
  if (!hasPostfix() && !process.env.CI) {
    const { port, received, close } = await startMailServer();
    const messageIdOf = (bytes: Buffer): string =>
      /^Message-ID: (.*)\r$/im.exec(bytes.toString('latin1'))?.[1] ?? '';
    return {
      title: 'smtp-server',
      port,
      env: {},
      count: () => received.length,
      mails: async () => received.map(({ to, bytes }) => ({ to, messageId: messageIdOf(bytes) })),
      close,
    };
  }
  const certificate = makeCertificate();
  const { port, count, delivered, close } = await startPostfix({ certificate, login: LOGIN });
  return { title: 'Postfix', port, ca: certificate.cert, env: ENV, count, mails: delivered, close };
}

const rows = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, row) =>
    agreedRow(`${row}`, `Marker-${row}`, `marker.${row}@example.org`),
  );
const SEND = [...EMAIL, '--send', '--json'];

interface Told {
  readonly batch: string;
  readonly counts: Readonly<Partial<Record<'sent' | 'in doubt' | 'not sent', number>>>;
}

describe('email, killed in the middle', () => {
  let server: Server;
  let root: string;
  beforeEach(async () => {
    server = await startServer();
    const more = `  connections: ${CONNECTIONS}\n${server.ca ? '  ca: ca.pem\n' : ''}`;
    root = mailProject(server.port, rows(COUNT), { host: 'localhost', more });
    if (server.ca) writeFileSync(join(root, 'ca.pem'), server.ca);
  });
  afterEach(() => server.close());

  const start = (...flags: readonly string[]) => startBuilt(root, [...SEND, ...flags], server.env);
  const finish = async (...flags: readonly string[]): Promise<Told & { readonly code: number }> => {
    const { code, out, err } = await start(...flags).done;
    expect(out, err).not.toBe('');
    return { code, ...(JSON.parse(out) as Told) };
  };

  it(`loses nobody of ${COUNT} and mails nobody twice, over ${KILLS} kills at random moments`, {
    timeout: 1_800_000,
  }, async () => {
    const moments: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      // the first while it starts, the others anywhere in their share of the mails
      const mails = kill === 0 ? 0 : Math.floor((COUNT * (kill - 1 + Math.random())) / KILLS);
      const milliseconds = Math.random() * (kill === 0 ? 2500 : 300);
      moments.push(`${mails} mails and ${milliseconds.toFixed(1)} ms`);
      const { child, done } = start(...(begunBatch(root) ? ['--resume'] : []));
      while (server.count() < mails && child.exitCode === null) await wait(2);
      await wait(milliseconds);
      child.kill('SIGKILL');
      await done;
    }
    const why = `${server.title}, killed after ${moments.join(', ')}`;
    const last = await finish(...(begunBatch(root) ? ['--resume'] : []));
    const { sent = 0, 'in doubt': inDoubt = 0 } = last.counts;
    expect(sent + inDoubt, why).toBe(COUNT);
    expect(inDoubt, why).toBeLessThanOrEqual(CONNECTIONS * KILLS);
    expect(last.code, why).toBe(inDoubt > 0 ? 5 : 0);

    const mails = await server.mails();
    const addresses = mails.map(({ to }) => to);
    expect(new Set(addresses).size, why).toBe(addresses.length);
    const lines = statusLines(root, `out/batches/${last.batch}`).map((line) => line.split(','));
    const held = lines
      .filter(([, , state]) => state === 'in doubt')
      .map(([id]) => `marker.${id}@example.org`);
    expect(held, why).toHaveLength(inDoubt);
    const missing = lines
      .map(([id]) => `marker.${id}@example.org`)
      .filter((address) => !addresses.includes(address));
    // whom the server has nothing for, is held and listed
    expect(
      missing.filter((address) => !held.includes(address)),
      why,
    ).toEqual([]);

    const retried = await finish('--resume', '--retry-in-doubt');
    expect(retried.code, why).toBe(0);
    const after = await server.mails();
    expect(after, why).toHaveLength(addresses.length + inDoubt);
    const before = new Map(mails.map(({ to, messageId }) => [to, messageId]));
    const again = after.filter(({ to, messageId }) => before.get(to) !== messageId || held.includes(to));
    expect(new Set(again.map(({ to }) => to)), why).toEqual(new Set(held));
    // who has it twice now, has the same mail twice
    for (const { to, messageId } of after) expect(messageId, why).toBe(before.get(to) ?? messageId);
    if (process.env.PLAINLEAF_TEST_MAILS)
      process.stderr.write(
        `${why}: ${addresses.length} came, ${inDoubt} in doubt, ${missing.length} of them had not come\n`,
      );
  });

  it('finishes what it has begun when it is asked to stop', { timeout: 120_000 }, async () => {
    const { child, done } = start();
    while (server.count() < 5 && child.exitCode === null) await wait(5);
    child.kill('SIGTERM');
    const { code, out } = await done;
    expect(code).toBe(75);
    const { counts } = JSON.parse(out) as Told;
    expect(counts['in doubt'] ?? 0).toBe(0);
    expect(counts['not sent']).toBeGreaterThan(0);
    expect(await server.mails()).toHaveLength(counts.sent ?? 0);
  });
});

describe('email, killed while the server looks through a mail', () => {
  it('holds what may have been taken, and mails it again only when told to, as the same mail', {
    timeout: 120_000,
  }, async () => {
    const server = await startScripted({ at: 'END', does: IS_SILENT });
    const root = mailProject(server.port, rows(3), { more: '  connections: 2\n' });
    const { child, done } = startBuilt(root, SEND);
    while (server.got.length < 2 && child.exitCode === null) await wait(5);
    child.kill('SIGKILL');
    await done;
    server.heal();
    const run = async (...flags: readonly string[]) => {
      const { code, out } = await startBuilt(root, [...SEND, '--resume', ...flags]).done;
      return { code, counts: (JSON.parse(out) as Told).counts };
    };
    expect(await run()).toEqual({ code: 5, counts: { 'in doubt': 2, sent: 1 } });
    expect(server.got).toHaveLength(3);
    expect(await run('--retry-in-doubt')).toEqual({ code: 0, counts: { sent: 3 } });
    server.close();
    const ids = server.got.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
    expect(ids.slice(3).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(new Set(ids).size).toBe(3);
  });
});
