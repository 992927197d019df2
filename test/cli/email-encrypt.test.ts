import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/verify/index.ts';
import { type MailServer, startMailServer } from '../delivery/mail-server.ts';
import { expectNoPassword, passwordsIn, said } from '../tools/locked-files.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const HANDOUT = `${smallHandout()}for_you:\n  - name\n  - note\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`;
const CSV = [
  'id,name,email,note,password,email_ok,unencrypted_ok',
  '7,Marker-Ann,ann@example.org,Marker-one,,2026-11-01,',
  '8,Marker-Ben,ben@example.org,Marker-two,"a-chosen,password",2026-11-01,no',
  '9,Marker-Cem,cem@example.org,Marker-three,,no,2026-11-01',
].join('\n');
const EMAIL = ['email', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed', '--encrypt'];
const BATCH = 'out/batches/2026-11-24-1';

const servers: MailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function project(csv = CSV, answer?: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer(answer);
  servers.push(server);
  const root = makeProject({
    'content/handouts/tablets/en.yaml': HANDOUT,
    'people.csv': csv,
    'plainleaf.yaml': `email:\n  host: 127.0.0.1\n  port: ${server.port}\n  from: clinic@example.org\n  retry_after: 0.05\n`,
  });
  return { root, received: server.received };
}

describe('email --encrypt', () => {
  it('locks each file with a password of its own, and leaves nothing of the person outside', async () => {
    const { root, received } = await project();
    const run = await runIn(root, [...EMAIL, '--send']);
    expect(run.code, run.err).toBe(0);
    // nobody is asked for `unencrypted_ok`, and `email_ok` still is
    expect(received.map(({ to }) => to).toSorted()).toEqual(['ann@example.org', 'ben@example.org']);
    const passwords = passwordsIn(join(root, BATCH));
    expect([...passwords.keys()]).toEqual(['7', '8']);
    expect(passwords.get('7')).toMatch(/^[\w]{4}-[\w]{4}-[\w]{4}$/);
    expect(passwords.get('8')).toBe('a-chosen,password');
    expect(statSync(join(root, BATCH, 'passwords.csv')).mode & 0o777).toBe(0o600);
    for (const [id, to, note] of [
      ['7', 'ann@example.org', 'Marker-one'],
      ['8', 'ben@example.org', 'Marker-two'],
    ] as const) {
      const message = received.find((one) => one.to === to)?.bytes ?? Buffer.alloc(0);
      expect(message.toString('latin1')).not.toContain('Marker');
      const mail = await simpleParser(message);
      expect(`${mail.html}${mail.text}${JSON.stringify([...mail.headers])}`).not.toContain('Marker');
      // nor which handout it is
      expect(message.toString('latin1')).not.toMatch(/tablet|with food/i);
      for (const body of [mail.html || '', (mail.text ?? '').replaceAll('\n', ' ')])
        expect(body).toContain('It is locked.');
      const file = new Uint8Array(mail.attachments[0]?.content ?? []);
      expect(readPdf(file).problems.map(({ code }) => code)).toEqual(['pdf/encrypted']);
      expect(said(file, passwords.get(id))).toContain(note);
    }
    expect(run.err).toContain('never by mail');
    expectNoPassword(run, root, passwords.values());
  });

  it('puts the handout for everybody into the mail of those who agreed to that', async () => {
    const rows = CSV.split('\n')
      .slice(0, 1)
      .concat('7,Marker-Ann,ann@example.org,Marker-one,,2026-11-01,2026-11-01');
    const { root, received } = await project(rows.join('\n'));
    expect((await runIn(root, [...EMAIL, '--send'])).code).toBe(0);
    const message = received[0]?.bytes ?? Buffer.alloc(0);
    expect(message.toString('latin1')).not.toContain('Marker');
    const mail = await simpleParser(message);
    for (const body of [mail.html, mail.text]) expect(body).toContain('with food');
    expect(mail.html).not.toContain('For You');
    expect(
      said(new Uint8Array(mail.attachments[0]?.content ?? []), passwordsIn(join(root, BATCH)).get('7')),
    ).toContain('Marker-one');
  });

  it('opens without the hyphens, too', async () => {
    const { root, received } = await project();
    await runIn(root, [...EMAIL, '--send']);
    const mail = await simpleParser(received.find(({ to }) => to.startsWith('ann'))?.bytes ?? '');
    const password = passwordsIn(join(root, BATCH)).get('7')?.replaceAll('-', '');
    expect(said(new Uint8Array(mail.attachments[0]?.content ?? []), password)).toContain('Marker-one');
  });

  it('gives the same passwords when it goes on, and when the mail is tried again', async () => {
    let down = true;
    const { root, received } = await project(CSV, () => (down ? [421, 'later'] : null));
    const first = await runIn(root, [...EMAIL, '--send']);
    expect(first.code).toBe(75);
    const before = passwordsIn(join(root, BATCH));
    down = false;
    const resumed = await runIn(root, [...EMAIL, '--send', '--resume']);
    expect(resumed.code, resumed.err).toBe(0);
    expect(passwordsIn(join(root, BATCH))).toEqual(before);
    const mail = await simpleParser(received.find(({ to }) => to.startsWith('ann'))?.bytes ?? '');
    expect(said(new Uint8Array(mail.attachments[0]?.content ?? []), before.get('7'))).toContain('Marker-one');
  });

  it('is another batch than the same mails unlocked', async () => {
    const { root } = await project(
      CSV.replace(',password', '').replaceAll(/,(?:"a-chosen,password"|)(,2026-11-01,|,no)/g, '$1'),
    );
    const unlocked = EMAIL.filter((flag) => flag !== '--encrypt');
    expect((await runIn(root, [...EMAIL, '--send'])).code).toBe(0);
    expect((await runIn(root, [...unlocked, '--send', '--resume'])).code).toBe(2);
  });

  it('shows a first mail with its password, and sends nothing', async () => {
    const { root, received } = await project();
    const run = await runIn(root, EMAIL);
    expect(run.code, run.err).toBe(0);
    expect(run.err).toContain('2 would be mailed');
    expect(run.err).toContain('--encrypt --send');
    expect(received).toEqual([]);
    const folder = 'out/batches/preview';
    const mail = await simpleParser(readFileSync(join(root, folder, '7.eml')));
    const password = passwordsIn(join(root, folder)).get('7');
    expect(said(new Uint8Array(mail.attachments[0]?.content ?? []), password)).toContain('Marker-one');
    expect(statSync(join(root, folder, 'passwords.csv')).mode & 0o777).toBe(0o600);
  });

  it('is not left out by mistake where the list holds passwords', async () => {
    const { root, received } = await project();
    const run = await runIn(root, [...EMAIL.filter((flag) => flag !== '--encrypt'), '--send']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--encrypt');
    expect(received).toEqual([]);
  });
});

describe('email without --encrypt', () => {
  it('says that the handout is attached, and asks for consent to mail that others could read', async () => {
    const { root, received } = await project(
      'id,name,email,note,email_ok,unencrypted_ok\n7,Marker-Ann,ann@example.org,Marker-one,2026-11-01,2026-11-01\n8,B,b@example.org,,2026-11-01,\n',
    );
    const run = await runIn(root, [...EMAIL.filter((flag) => flag !== '--encrypt'), '--send']);
    expect(run.code, run.err).toBe(0);
    expect(received.map(({ to }) => to)).toEqual(['ann@example.org']);
    const mail = await simpleParser(received[0]?.bytes ?? '');
    expect(mail.html).toContain('This handout is also attached to this mail as a PDF, to print or to keep.');
    expect(mail.html).toContain('Marker-one');
    expect(mail.html).not.toMatch(/<svg|<input|<details/);
  });
});
