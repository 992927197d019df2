import { afterEach, describe, expect, it } from 'vitest';
import { runEmail } from '../../src/cli/commands/email.runner.ts';
import type { EmailOptions } from '../../src/cli/commands/email-options.ts';
import { MAIL_FAULTS, type MailFault } from '../delivery/mail-faults.ts';
import { agreedRow, mailProject, statusLines } from '../tools/mail-project.ts';
import { IN_THIS_THREAD, type Run, runWith } from '../tools/project.ts';
import { BEYOND, type ScriptedServer, startScripted } from '../tools/scripted-smtp.ts';

const PATIENCE = { connect: 300, greeting: 300, answer: 300, verdict: 300 };
const LOGIN = { PLAINLEAF_SMTP_USER: 'clinic', PLAINLEAF_SMTP_PASSWORD: 'marker-password' };
const ROWS = [
  agreedRow('7', 'Marker-Ann', 'marker.ann@example.org', 'Marker-one'),
  agreedRow('8', 'Marker-Ben', 'marker.ben@example.org', 'Marker-two'),
];
const OPTIONS: EmailOptions = {
  handout: 'tablets',
  recipients: 'people.csv',
  settings: { paper: ['letter'] },
  resume: false,
  permission: { unreviewed: true, expired: false },
  json: false,
  quiet: false,
  send: true,
  transport: 'smtp',
  again: false,
  retryInDoubt: false,
  queue: undefined,
  detach: false,
  encrypt: false,
  flags: {},
  batch: undefined,
};

const servers: ScriptedServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Sends with short patience, and expects that nobody is named in what is said. */
async function send(root: string, fault: MailFault, more: Partial<EmailOptions> = {}): Promise<Run> {
  const env = fault.at === 'AUTH' ? LOGIN : {};
  const run = await runWith({ cwd: root, env }, (terminal) =>
    runEmail({ ...OPTIONS, ...more }, terminal, IN_THIS_THREAD, PATIENCE),
  );
  expect(run.out + run.err).not.toMatch(/marker/i);
  return run;
}

/** Exit codes: what can be resumed, what failed or is in doubt, what is done. */
const EXITS = { sent: 0, deferred: 75, failed: 5, 'in doubt': 5 } as const;

const messageIds = (mails: readonly string[]): readonly string[] =>
  mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1] ?? '').toSorted();

describe('email to a server that misbehaves', () => {
  it.each(MAIL_FAULTS)('$title', async (fault) => {
    const extensions = fault.at === 'AUTH' ? ['AUTH PLAIN'] : [];
    const server = await startScripted(fault, extensions);
    servers.push(server);
    const host = fault.far ? BEYOND : '127.0.0.1';
    const root = mailProject(server.port, ROWS, { host, more: '  connections: 1\n  retries: 0\n' });

    const first = await send(root, fault);
    expect(first.code, first.err).toBe(fault.stops ? 75 : EXITS[fault.status]);
    const code = fault.code ?? statusLines(root)[0]?.split(',')[3] ?? '';
    expect(code).toMatch(/^(?:\d{3}|[A-Z][A-Z_]+)$/);
    expect(statusLines(root)).toEqual([
      `7,2,${fault.status},${code}`,
      fault.stops ? '8,3,not sent,' : `8,3,${fault.status},${code}`,
    ]);
    if (fault.stops) expect(first.err).toMatch(/^error {2}.*\n {2}→ .+$/m);
    if (fault.status === 'in doubt') expect(first.err).toContain('--in-doubt');

    // the server is mended; far away, it still has no TLS
    server.heal();
    const before = [...server.got];
    const resumed = await send(root, fault, { resume: true });
    const fresh = server.got.slice(before.length);
    if (fault.far) {
      expect(resumed.code).toBe(75);
      expect(server.got).toEqual([]);
    } else if (fault.status === 'in doubt') {
      expect(resumed.code).toBe(5);
      expect(statusLines(root)).toEqual(['7,2,in doubt,', '8,3,in doubt,']);
      expect(fresh).toEqual([]);
      const retried = await send(root, fault, { resume: true, retryInDoubt: true });
      expect(retried.code, retried.err).toBe(0);
      const again = server.got.slice(before.length);
      expect(again).toHaveLength(2);
      // whoever has it twice can see that it is one
      if (before.length === 2) expect(messageIds(again)).toEqual(messageIds(before));
    } else {
      expect(resumed.code, resumed.err).toBe(0);
      expect(fresh).toHaveLength(fault.status === 'sent' ? 0 : 2);
    }
    if (fault.far) return;
    const last = await send(root, fault, { resume: true });
    expect(last.code).toBe(0);
    expect(statusLines(root).map((line) => line.split(',')[2])).toEqual(['sent', 'sent']);
  });
});
