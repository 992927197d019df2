import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/verify/index.ts';
import { type MailServer, startMailServer } from '../delivery/mail-server.ts';
import { agreedRow, EMAIL, mailProject } from '../tools/mail-project.ts';
import { type Run, runIn } from '../tools/project.ts';

const ROWS = [
  agreedRow('7', 'Marker-Ann', 'marker.ann@example.org', 'Marker-one'),
  agreedRow('8', 'Marker-Ben', 'marker.ben@example.org', 'Marker-two'),
  '9,Marker-Cem,marker.cem@example.org,Marker-three,no,2026-11-01',
  '10,Marker-Dua,marker.dua@example.org,Marker-four,2026-11-01,',
  '11,Marker-Eli,,Marker-five,2026-11-01,2026-11-01',
];
const BATCH = 'out/batches/2026-11-24-1';

const servers: MailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(answer?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(answer);
  servers.push(server);
  return server;
}

const project = (port: number, more = ''): string => mailProject(port, ROWS, { more });

function expectNoMarker({ out, err }: Run, root: string): void {
  expect(out + err).not.toMatch(/marker/i);
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    expect(name).not.toMatch(/marker/i);
    if (!statSync(path).isFile() || name === 'people.csv' || name.endsWith('.eml')) continue;
    expect(readFileSync(path, 'latin1'), name).not.toMatch(/marker/i);
  }
}

describe('email', () => {
  it('sends nothing unless it is told to: it writes the first mail for a look', async () => {
    const { port, received } = await serve();
    const root = project(port);
    const run = await runIn(root, EMAIL);
    expect(run.code, run.err).toBe(0);
    expect(run.err).toContain('2 would be mailed');
    expect(run.err).toContain('Nothing was sent');
    expect(received).toEqual([]);
    const preview = join(root, 'out/batches/preview/7.eml');
    expect(statSync(preview).mode & 0o777).toBe(0o600);
    expect((await simpleParser(readFileSync(preview))).text).toContain('Marker-one');
    expectNoMarker(run, root);
  });

  it('mails those who agreed, each their own copy, and nobody else', async () => {
    const { port, received } = await serve();
    const root = project(port);
    const run = await runIn(root, [...EMAIL, '--send']);
    expect(run.code, run.err).toBe(0);
    expect(received.map(({ to }) => to).toSorted()).toEqual([
      'marker.ann@example.org',
      'marker.ben@example.org',
    ]);
    const mail = received.find(({ to }) => to.startsWith('marker.ben'));
    const read = await simpleParser(mail?.bytes ?? Buffer.alloc(0));
    expect(read.subject).toBe('Your handout');
    expect(read.html).toContain('Marker-two');
    expect(read.text).toContain('Marker-two');
    expect(read.text).not.toContain('Marker-one');
    expect(read.attachments.map(({ filename }) => filename)).toEqual(['handout.pdf']);
    const pdf = readPdf(new Uint8Array(read.attachments[0]?.content ?? []));
    expect(pdf.ok && pdf.value.claims.pdfUa).toBe('1');
    expect(readFileSync(join(root, BATCH, 'status.csv'), 'utf8')).toBe(
      'id,row,status,code\n7,2,sent,250\n8,3,sent,250\n9,4,not to be sent,no-consent\n' +
        '10,5,not to be sent,not-unencrypted\n11,6,not to be sent,no-address\n',
    );
    expectNoMarker(run, root);
    const audit = readFileSync(join(root, 'out/audit/deliveries.ndjson'), 'utf8').trim().split('\n');
    expect(audit.map((line) => JSON.parse(line))).toMatchObject([
      { handout: 'tablets', version: '1.2.0', language: 'en', edition: 'handout', outcome: 'sent' },
      { outcome: 'sent' },
    ]);
  });

  it('mails nobody twice: not by resuming, and not by the same command once more', async () => {
    const { port, received } = await serve();
    const root = project(port);
    await runIn(root, [...EMAIL, '--send']);
    const again = await runIn(root, [...EMAIL, '--send']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('twice');
    const resumed = await runIn(root, [...EMAIL, '--send', '--resume']);
    expect(resumed.code, resumed.err).toBe(0);
    expect(received).toHaveLength(2);
    expect((await runIn(root, [...EMAIL, '--send', '--again'])).code).toBe(0);
    expect(received).toHaveLength(4);
  });

  it('tries again what the server defers, with the same Message-ID, and tells what it refuses', async () => {
    let tries = 0;
    const { port, received } = await serve((to) => {
      if (to.startsWith('marker.ben')) return [550, `no ${to} here`];
      return ++tries < 3 ? [450, 'greylisted'] : null;
    });
    const root = project(port);
    const run = await runIn(root, [...EMAIL, '--send']);
    expect(run.code, run.err).toBe(5);
    expect(tries).toBe(3);
    expect(received.map(({ to }) => to)).toEqual(['marker.ann@example.org']);
    expect(readFileSync(join(root, BATCH, 'status.csv'), 'utf8')).toContain('8,3,failed,550');
    expectNoMarker(run, root);
  });

  it('stops where no server is, and goes on when there is one', async () => {
    const first = await startMailServer();
    await first.close();
    const root = project(first.port);
    const run = await runIn(root, [...EMAIL, '--send']);
    expect(run.code).toBe(75);
    expect(run.err).toContain('cannot be reached');
    expectNoMarker(run, root);
  });

  it('writes files for another way of sending', async () => {
    const root = project(1);
    const run = await runIn(root, [...EMAIL, '--send', '--transport', 'eml']);
    expect(run.code, run.err).toBe(0);
    expect(readdirSync(join(root, BATCH, 'mail')).toSorted()).toEqual(['7.eml', '8.eml']);
    expect(statSync(join(root, BATCH, 'mail/7.eml')).mode & 0o777).toBe(0o600);
    expectNoMarker(run, root);
  });

  it('fails a mail that is larger than plainleaf.yaml allows, and says so in a dry run', async () => {
    const { port, received } = await serve();
    const root = project(port, '  largest_mail: 0.02\n');
    const message = /The mail has \d\d+ kB as it is sent, and `largest_mail:` under `email:` allows 20 kB\./;
    const dry = await runIn(root, EMAIL);
    expect(dry.code).toBe(1);
    expect(dry.err).toMatch(message);
    const run = await runIn(root, [...EMAIL, '--send', '--json']);
    expect(run.code).toBe(5);
    expect(received).toEqual([]);
    expect(readFileSync(join(root, BATCH, 'status.csv'), 'utf8')).toContain(
      '7,2,failed,mail/too-large\n8,3,failed,mail/too-large\n',
    );
    // once for the handout, and not for each of a thousand
    const { problems } = JSON.parse(run.out) as {
      problems: { id: string; file: string; message: string }[];
    };
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      id: 'mail/too-large',
      file: 'content/handouts/tablets/en.yaml',
      message: expect.stringMatching(message),
    });
    expectNoMarker(run, root);
  });

  it('resumes the batch of the list, though a newer one was ended before its first line', async () => {
    const { port, received } = await serve();
    const root = project(port);
    expect((await runIn(root, [...EMAIL, '--send'])).code).toBe(0);
    mkdirSync(join(root, 'out/batches/2026-11-24-2'));
    const resumed = await runIn(root, [...EMAIL, '--send', '--resume']);
    expect(resumed.code, resumed.err).toBe(0);
    expect(received).toHaveLength(2);
    const again = await runIn(root, [...EMAIL, '--send']);
    expect(again.err).toContain('2026-11-24-1 was made from the same');
    expect(received).toHaveLength(2);
  });

  it.each([
    ['no settings of mail', '', 'email:'],
    ['no server', 'email:\n  from: a@example.org\n', 'host:'],
  ])('is called wrongly with %s', async (_, settings, hint) => {
    const root = project(1);
    writeFileSync(join(root, 'plainleaf.yaml'), settings);
    const { code, err } = await runIn(root, EMAIL);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });
});
