import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../delivery/certificate.ts';
import { agreedRow, EMAIL, mailProject, statusLines } from '../tools/mail-project.ts';
import { describeWith } from '../tools/needs.ts';
import { hasPostfix, type Postfix, startPostfix } from '../tools/postfix.ts';
import { runIn } from '../tools/project.ts';
import { BEYOND } from '../tools/scripted-smtp.ts';

const LOGIN = { user: 'clinic', password: 'a right password' };
const ENV = { PLAINLEAF_SMTP_USER: LOGIN.user, PLAINLEAF_SMTP_PASSWORD: LOGIN.password };
const ROWS = [
  agreedRow('7', 'Marker-Ann', 'marker.ann@example.org', 'Marker-one'),
  agreedRow('8', 'Marker-Ben', 'marker.ben@example.org', 'Marker-two'),
];
const SEND = [...EMAIL, '--send'];

describeWith('postfix', hasPostfix(), 'email through Postfix', () => {
  let certificate: ReturnType<typeof makeCertificate>;
  beforeAll(() => {
    certificate = makeCertificate();
  });

  /** @param ca whether the clinic trusts the server's certificate. */
  function project(
    port: number,
    { rows = ROWS, more = '', host = 'localhost', ca = certificate.cert } = {},
  ): string {
    const root = mailProject(port, rows, { host, more: `${ca ? '  ca: ca.pem\n' : ''}${more}` });
    if (ca) writeFileSync(join(root, 'ca.pem'), ca);
    return root;
  }

  describe('that asks for TLS and a login', () => {
    let postfix: Postfix;
    beforeAll(async () => {
      postfix = await startPostfix({ certificate, login: LOGIN });
    });
    afterAll(() => postfix.close());

    it('delivers to each the very file that `merge` makes for them', async () => {
      const root = project(postfix.port);
      const merged = await runIn(root, [
        ...['merge', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed', '--out', 'merged'],
      ]);
      expect(merged.code, merged.err).toBe(0);
      const run = await runIn(root, SEND, ENV);
      expect(run.code, run.err).toBe(0);
      expect(statusLines(root)).toEqual(['7,2,sent,250', '8,3,sent,250']);
      const mails = await postfix.delivered();
      expect(mails.map(({ to }) => to).toSorted()).toEqual([
        'marker.ann@example.org',
        'marker.ben@example.org',
      ]);
      expect(postfix.log()).toMatch(/TLS connection established|sasl_method=PLAIN, sasl_username=clinic/);
      for (const { to, bytes } of mails) {
        const [isAnn, id] = to.includes('ann') ? [true, '7'] : [false, '8'];
        const mail = await simpleParser(bytes);
        const copies = join(root, 'merged/batches/2026-11-24-1/copies');
        const copy = readFileSync(join(copies, `${id}-handout-letter.pdf`));
        expect(mail.attachments).toHaveLength(1);
        expect(mail.attachments[0]?.content.equals(copy)).toBe(true);
        expect(mail.text).toContain(isAnn ? 'Marker-one' : 'Marker-two');
        expect(mail.text).not.toContain(isAnn ? 'Marker-two' : 'Marker-one');
        // that it came over TLS and after a login is what the server itself wrote before the mail
        expect(bytes.toString('latin1')).toMatch(/with ESMTPSA/);
      }
      expect(run.out + run.err).not.toMatch(/marker/i);
    });

    it.each([
      {
        title: 'stops all at a wrong password',
        env: { ...ENV, PLAINLEAF_SMTP_PASSWORD: 'a wrong one' },
        code: 75,
        words: 'The mail server refused the login (535).',
        status: ['7,2,deferred,535', '8,3,not sent,'],
      },
      {
        title: 'fails each where there is no login',
        env: {},
        code: 5,
        words: '2 failed',
        status: ['7,2,failed,554', '8,3,failed,554'],
      },
    ])(
      '$title, and sends all when it is resumed with the right one',
      async ({ env, code, words, status }) => {
        const before = postfix.count();
        const root = project(postfix.port, { more: '  connections: 1\n' });
        const run = await runIn(root, SEND, env);
        expect(run.code).toBe(code);
        expect(run.err).toContain(words);
        expect(run.err).not.toMatch(/a wrong one|marker/i);
        expect(statusLines(root)).toEqual(status);
        expect(await postfix.delivered()).toHaveLength(before);
        const resumed = await runIn(root, [...SEND, '--resume'], ENV);
        expect(resumed.code, resumed.err).toBe(0);
        expect(await postfix.delivered()).toHaveLength(before + 2);
      },
    );

    it('gets nothing where nobody has signed for its certificate', async () => {
      const before = postfix.count();
      const run = await runIn(project(postfix.port, { ca: '' }), SEND, ENV);
      expect(run.code).toBe(75);
      expect(run.err).toContain('mail of patients goes over no open line (DEPTH_ZERO_SELF_SIGNED_CERT)');
      expect(await postfix.delivered()).toHaveLength(before);
    });
  });

  const withPostfix = async (
    options: Partial<Parameters<typeof startPostfix>[0]>,
    body: (postfix: Postfix) => Promise<void>,
  ): Promise<void> => {
    const postfix = await startPostfix({ certificate, login: LOGIN, ...options });
    try {
      await body(postfix);
    } finally {
      await postfix.close();
    }
  };

  it('sends nothing to a server whose certificate is for another name', () => {
    const other = makeCertificate('DNS:mail.example.org');
    return withPostfix({ certificate: other }, async (postfix) => {
      const root = project(postfix.port, { ca: other.cert });
      const run = await runIn(root, SEND, ENV);
      expect(run.code).toBe(75);
      expect(run.err).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
      expect(await postfix.delivered()).toEqual([]);
      expect(postfix.log()).not.toContain('sasl_username');
    });
  });

  it('sends neither login nor mail to a server without STARTTLS', () =>
    withPostfix(
      { settings: ['smtpd_tls_security_level = none', 'smtpd_tls_auth_only = no'] },
      async (postfix) => {
        const root = project(postfix.port, { host: BEYOND });
        const run = await runIn(root, SEND, ENV);
        expect(run.code).toBe(75);
        expect(run.err).toContain('offers no TLS that can be trusted');
        expect(await postfix.delivered()).toEqual([]);
        expect(postfix.log()).not.toContain('sasl_username');
      },
    ));

  it('fails a mail that is larger than the server says it takes, before it is begun', () =>
    withPostfix({ settings: ['message_size_limit = 20000'] }, async (postfix) => {
      const root = project(postfix.port);
      const run = await runIn(root, SEND, ENV);
      expect(run.code).toBe(5);
      expect(statusLines(root)).toEqual(['7,2,failed,mail/too-large', '8,3,failed,mail/too-large']);
      expect(run.err).toContain('the mail server takes 20 kB');
      expect(postfix.log()).not.toContain('from=<clinic@example.org>');
      expect(postfix.count()).toBe(0);
    }));

  it('goes over as many lines as the server has room for', () =>
    withPostfix({ settings: ['smtpd_client_connection_count_limit = 2'] }, async (postfix) => {
      const rows = Array.from({ length: 8 }, (_, row) =>
        agreedRow(`${row}`, `N${row}`, `n${row}@example.org`),
      );
      const root = project(postfix.port, { rows, more: '  connections: 6\n' });
      const run = await runIn(root, SEND, ENV);
      expect(run.code, run.err + postfix.log()).toBe(0);
      expect(await postfix.delivered()).toHaveLength(8);
    }));
});
