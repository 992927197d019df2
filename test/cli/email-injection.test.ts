import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COLUMN_NAMES, type ColumnName } from '../../src/batch/recipients/columns.ts';
import { readRecipients } from '../../src/batch/recipients/read-recipients.ts';
import { EMAIL, MAIL_HANDOUT, mailProject } from '../tools/mail-project.ts';
import { runIn } from '../tools/project.ts';
import { type ScriptedServer, startScripted } from '../tools/scripted-smtp.ts';

/** Cells that would be more than a cell, if anything on the way took them at their word. */
const ATTACKS: Readonly<Record<string, string>> = {
  'a header behind CRLF': 'x\r\nBcc: evil@example.net',
  'a header behind LF': 'x\nBcc: evil@example.net',
  'a header behind CR': 'x\rBcc: evil@example.net',
  'a header behind a folded line': 'x\r\n Bcc: evil@example.net\r\nBcc: evil@example.net',
  'the end of the head': 'x\r\n\r\nevil@example.net',
  'commands behind the end of a message':
    'x\r\n.\r\nMAIL FROM:<evil@example.net>\r\nRCPT TO:<evil@example.net>',
  'a header behind U+2028': 'x\u2028Bcc: evil@example.net',
  'a header behind U+2029': 'x\u2029Bcc: evil@example.net',
  'a header behind U+0085': 'x\u0085Bcc: evil@example.net',
  'a header behind a vertical tab': 'x\u000bBcc: evil@example.net',
  'a header behind a form feed': 'x\u000cBcc: evil@example.net',
  'a NUL': 'x\u0000evil@example.net',
  // a byte of it is a line feed where somebody cuts it to eight bits
  'a letter that ends in 0A': 'xĊBcc: evil@example.net',
  'an encoded word': '=?utf-8?Q?x=0D=0ABcc:_evil=40example.net?=',
  'two addresses with a comma': 'ann@example.org, evil@example.net',
  'two addresses with a semicolon': 'ann@example.org;evil@example.net',
  'two addresses with a space': 'ann@example.org evil@example.net',
  'an address in angle brackets': 'Ann <evil@example.net>',
  'a bracket that closes another': 'x> Bcc: <evil@example.net',
  'a quoted name': '"evil@example.net, x"@example.org',
  'a name with an escaped quote': 'x\\" <evil@example.net>, "y',
  'a comment': '(evil@example.net)ann@example.org',
  'a group': 'all: evil@example.net;',
  'a route': '@evil.example.net:ann@example.org',
  'a percent hack': 'evil%example.net@example.org x',
  'a comma of another script': 'ann@example.org，evil@example.net',
  'a wide at sign': 'evil＠example.net, x',
  'a mail address as a link': 'mailto:evil@example.net?bcc=evil@example.net',
  'a formula with =': '=HYPERLINK("http://evil.example.net","x")',
  'a formula with +': '+evil',
  'a formula with -': '-evil',
  'a formula with @': '@SUM(evil)',
  'a parameter of the envelope': 'ann@example.org> SIZE=1 BODY=8BITMIME <evil@example.net',
  'a turned text': 'x\u202eevil@example.net',
};

/** Letters that the font has not: nobody gets a copy with them. */
const WIDE = /[，＠]/;

/** What such a cell may still be: a text that is printed, and that is all. */
const TEXTS: readonly ColumnName[] = ['name', 'date', 'clinician', 'note', 'next_appointment', 'checklist_1'];
/** The other things to do are read as the first; a password opens the file, and stands in no mail. */
const TRIED = COLUMN_NAMES.filter((name) => !/^checklist_[2-8]$|^password$/.test(name));

const GOOD: Readonly<Partial<Record<ColumnName, string>>> = {
  email: 'ann@example.org',
  email_ok: '2026-11-01',
  unencrypted_ok: '2026-11-01',
};

const HANDOUT = MAIL_HANDOUT.replace(
  '  - note\n',
  '  - note\n  - date\n  - clinician\n  - next_appointment\n  - checklist\n',
);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly Readonly<Partial<Record<ColumnName, string>>>[]): string =>
  [
    COLUMN_NAMES.join(','),
    ...rows.map((row) => COLUMN_NAMES.map((name) => quoted(row[name] ?? '')).join(',')),
  ].join('\n');

/** Names of the fields in the head of a message, in order. */
function fieldsOf(message: string): readonly string[] {
  const [head = ''] = message.split('\r\n\r\n', 1);
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':')[0] ?? '');
}

const fieldOf = (message: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(
    message.replace(/\r\n[ \t]+/g, ' ').replaceAll('\r\n', '\n'),
  )?.[1] ?? '';

const servers: ScriptedServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Mails a list, and hears everything that the server does. */
async function send(csv: string) {
  const server = await startScripted();
  servers.push(server);
  const root = mailProject(server.port, [], { handout: HANDOUT, more: '  connections: 1\n' });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'people.csv'), csv);
  const run = await runIn(root, [...EMAIL, '-l', 'en', '--send']);
  return { run, server };
}

describe('a cell that would be more than a cell', () => {
  let fields: readonly string[];
  beforeAll(async () => {
    const { server } = await send(csvOf([{ ...GOOD, id: '1' }]));
    fields = fieldsOf(server.got[0] ?? '');
    expect(fields).toContain('To');
    expect(fields).not.toContain('Bcc');
  });

  const rowOf = (column: ColumnName, attack: string, index: number) => ({
    ...GOOD,
    id: `${index + 1}`,
    [column]: attack,
  });
  const isTaken = (row: Readonly<Partial<Record<ColumnName, string>>>): boolean =>
    readRecipients(new TextEncoder().encode(csvOf([row])), 'people.csv').ok;

  it.each(TRIED)(
    'in the column %s reaches no server as anything else',
    { timeout: 120_000 },
    async (column) => {
      const rows = Object.values(ATTACKS).map((attack, index) => rowOf(column, attack, index));
      const [taken, refused] = [rows.filter(isTaken), rows.filter((row) => !isTaken(row))];
      if (TEXTS.includes(column)) expect(taken.length).toBeGreaterThan(10);
      else expect(taken).toEqual([]);

      for (const row of refused) {
        const { run, server } = await send(csvOf([{ ...GOOD, id: '900' }, row]));
        expect(run.code).toBe(1);
        expect(run.err).not.toMatch(/evil/);
        expect(server.heard).toEqual([]);
      }
      if (taken.length === 0) return;

      const { run, server } = await send(csvOf(taken));
      const sent = taken.filter((row) => !WIDE.test(row[column] ?? ''));
      expect(sent).toHaveLength(taken.length - 2);
      expect(run.code).toBe(5);
      expect(run.err).toContain(`${sent.length} sent\n2 failed\n`);
      expect(run.err).not.toMatch(/evil/);
      expect(server.got).toHaveLength(sent.length);
      const envelope = ['MAIL FROM:<clinic@example.org>', 'RCPT TO:<ann@example.org>', 'DATA'];
      expect(server.heard.filter((line) => !/^(?:EHLO|QUIT)/.test(line))).toEqual(
        sent.flatMap(() => envelope),
      );
      for (const message of server.got) {
        expect(fieldsOf(message)).toEqual(fields);
        expect(fieldOf(message, 'From')).toBe('Riverside <clinic@example.org>');
        expect(fieldOf(message, 'To')).toMatch(
          /^ann@example\.org$|^[^<>]+ <ann@example\.org>$|^"(?:[^"\\]|\\.)+" <ann@example\.org>$/,
        );
        const { to, from, cc, bcc } = await simpleParser(message);
        expect([to, from].flat().map((field) => field?.value.map(({ address }) => address))).toEqual([
          ['ann@example.org'],
          ['clinic@example.org'],
        ]);
        expect([cc, bcc]).toEqual([undefined, undefined]);
        expect(fieldOf(message, 'Subject')).not.toContain('evil');
      }
    },
  );
});
