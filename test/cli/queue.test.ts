import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../delivery/certificate.ts';
import { QUEUE_SERVERS } from '../queue/sites.ts';
import { type Started, startBuilt } from '../tools/built-command.ts';
import { agreedRow, EMAIL, mailProject, statusLines } from '../tools/mail-project.ts';
import { hasPostfix, type Postfix, startPostfix } from '../tools/postfix.ts';

/** Mails of the long test; `PLAINLEAF_TEST_MAILS=20000` is the one to be sure with. */
const COUNT = Number(process.env.PLAINLEAF_TEST_MAILS ?? 100);
const KILLS = 3;
const CONNECTIONS = 4;
const LOGIN = { user: 'clinic', password: 'a right password' };

interface Told {
  readonly batch: string;
  readonly counts: Readonly<Partial<Record<'sent' | 'in doubt' | 'not sent' | 'failed', number>>>;
}

const isHere = (isThere: boolean): boolean => (isThere && hasPostfix()) || !!process.env.CI;

describe.concurrent.each(Object.entries(QUEUE_SERVERS))('mails through %s', (title, { isThere, start }) => {
  const each = it.skipIf(!isHere(isThere));
  let postfix: Postfix;
  let server: Awaited<ReturnType<typeof start>>;
  let env: Record<string, string>;
  let ca: string;
  beforeAll(async () => {
    if (!isHere(isThere)) return;
    const certificate = makeCertificate();
    ca = certificate.cert;
    [postfix, server] = await Promise.all([
      startPostfix({ certificate, login: LOGIN }),
      start({ logged: false }),
    ]);
    env = {
      PLAINLEAF_SMTP_USER: LOGIN.user,
      PLAINLEAF_SMTP_PASSWORD: LOGIN.password,
      PLAINLEAF_QUEUE: server.url,
      PLAINLEAF_QUEUE_KEY: '7b'.repeat(32),
    };
  }, 60_000);
  afterAll(async () => {
    await Promise.all([postfix?.close(), server?.close()]);
  });

  const project = (rows: readonly string[]): string => {
    const more = `  connections: ${CONNECTIONS}\n  ca: ca.pem\n`;
    const root = mailProject(postfix.port, rows, { host: 'localhost', more });
    writeFileSync(join(root, 'ca.pem'), ca);
    return root;
  };
  const finish = async ({ done }: Started): Promise<Told & { readonly code: number }> => {
    const { code, out, err } = await done;
    expect(out, err).not.toBe('');
    return { code, ...(JSON.parse(out) as Told) };
  };

  each(
    `loses nobody of ${COUNT} and mails nobody twice, over ${KILLS} kills of a worker`,
    {
      timeout: 6 * 3600_000,
    },
    async () => {
      const root = project(
        Array.from({ length: COUNT }, (_, row) =>
          agreedRow(`${row}`, `Marker-${row}`, `marker.${row}@example.org`),
        ),
      );
      const run = (...argv: readonly string[]): Started => startBuilt(root, argv, env);
      const began = Date.now();
      const sending = run(...EMAIL, '--send', '--queue', '--json');
      const survivor = run('worker');
      let victim = run('worker', '--quiet');
      for (let kill = 0; kill < KILLS; kill++) {
        const mails = Math.floor((COUNT * (kill + Math.random())) / (KILLS + 1)) + 1;
        while (postfix.count() < mails && sending.child.exitCode === null) await wait(10);
        victim.child.kill('SIGKILL');
        await victim.done;
        victim = run('worker', '--quiet');
      }
      const sent = await finish(sending);
      const seconds = (Date.now() - began) / 1000;
      const { sent: surely = 0, 'in doubt': inDoubt = 0 } = sent.counts;
      expect(surely + inDoubt).toBe(COUNT);
      expect(inDoubt).toBeLessThanOrEqual(CONNECTIONS * KILLS);
      expect(sent.code).toBe(inDoubt > 0 ? 5 : 0);

      const mails = await postfix.delivered();
      const addresses = mails.map(({ to }) => to);
      expect(new Set(addresses).size).toBe(addresses.length);
      const has = new Set(addresses);
      const held = statusLines(root, `out/batches/${sent.batch}`)
        .map((line) => line.split(','))
        .filter(([, , state]) => state === 'in doubt')
        .map(([id]) => `marker.${id}@example.org`);
      expect(held).toHaveLength(inDoubt);
      const missing = Array.from({ length: COUNT }, (_, row) => `marker.${row}@example.org`).filter(
        (address) => !has.has(address),
      );
      expect(missing.filter((address) => !held.includes(address))).toEqual([]);
      process.stderr.write(
        `${title}: ${COUNT} mails in ${seconds.toFixed(0)} s over ${KILLS} kills: ${addresses.length - has.size} twice, ${missing.filter((address) => !held.includes(address)).length} lost, ${inDoubt} in doubt\n`,
      );

      const retried = await finish(run('jobs', 'retry', sent.batch, '--in-doubt', '--queue', '--json'));
      expect(retried).toMatchObject({ code: 0, counts: { sent: COUNT } });
      const after = await postfix.delivered();
      expect(after).toHaveLength(addresses.length + inDoubt);
      const before = new Map(mails.map(({ to, messageId }) => [to, messageId]));
      for (const { to, messageId } of after) expect(messageId).toBe(before.get(to) ?? messageId);

      for (const { child } of [survivor, victim]) child.kill('SIGTERM');
      expect((await survivor.done).code).toBe(0);
      expect((await victim.done).code).toBe(0);

      const recalled = await run('recall', 'tablets', '--version', '1.2.0', '--queue', '--json').done;
      const { deliveries } = JSON.parse(recalled.out) as { deliveries: { id: string }[] };
      expect(new Set(deliveries.map(({ id }) => id)).size).toBe(COUNT);
    },
  );
});
