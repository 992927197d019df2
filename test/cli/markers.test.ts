import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MailServer, startMailServer } from '../delivery/mail-server.ts';
import { runBuilt, startBuilt } from '../tools/built-command.ts';
import { agreedRow, EMAIL, MAIL_HANDOUT, MAIL_HEAD, mailProject } from '../tools/mail-project.ts';
import { type Run, runIn } from '../tools/project.ts';
import { HANGS_UP, type ScriptedServer, startScripted } from '../tools/scripted-smtp.ts';

/** Strings that stand nowhere but in what is said to one person. */
const MARKERS = {
  name: 'Quillon-Varga',
  address: 'zephyra.moonfield',
  note: 'Brindlewick-tonic',
  appointment: 'Thornsday-half-past',
} as const;
const ANY = new RegExp(Object.values(MARKERS).join('|'), 'i');

const HANDOUT = MAIL_HANDOUT.replace('  - note\n', '  - note\n  - next_appointment\n');
const row = (id: string, name: string = MARKERS.name): string =>
  `${agreedRow(id, name, `${MARKERS.address}.${id}@example.org`, MARKERS.note)},${MARKERS.appointment}`;
const csvOf = (rows: readonly string[]): string => [`${MAIL_HEAD},next_appointment`, ...rows].join('\n');
const LIST = csvOf(['1', '2', '3'].map((id) => row(id)));
const PERSON = `id: "7"\nname: ${MARKERS.name}\nnote: ${MARKERS.note}\nnext_appointment: ${MARKERS.appointment}\n`;

/** A template that fails on the words of the person, and says them wherever it can. */
const SPITEFUL = `
export default function Spiteful(props: unknown): never {
  throw new Error(JSON.stringify(props));
}
`;

const SEND = [...EMAIL, '--send'];
const MERGE = ['merge', ...EMAIL.slice(1)];

/** All files under a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

describe('what is said to a person', () => {
  let server: MailServer;
  let faulty: ScriptedServer;
  const roots: string[] = [];
  const temporary = mkdtempSync(join(tmpdir(), 'plainleaf-markers-'));
  const env = { TMPDIR: temporary, PLAINLEAF_DEBUG: '1' };
  const runs: (Run & { readonly title: string })[] = [];

  const projectAt = (port: number, more = '', csv = LIST, handout = HANDOUT): string => {
    const root = mailProject(port, [], { handout, more });
    writeFileSync(join(root, 'people.csv'), csv);
    roots.push(root);
    return root;
  };
  const hear = (title: string, ended: Run): Run => {
    runs.push({ title, ...ended });
    return ended;
  };
  const run = async (title: string, root: string, argv: readonly string[]): Promise<Run> => {
    vi.stubEnv('TMPDIR', temporary);
    try {
      return hear(title, await runIn(root, argv, env));
    } finally {
      vi.unstubAllEnvs();
    }
  };

  beforeAll(async () => {
    let answers = 0;
    server = await startMailServer((to) => {
      if (to.includes('.2@')) return [550, `no ${to} here`];
      return ++answers === 1 ? [450, `later for ${to}`] : null;
    });
    faulty = await startScripted({ at: 'END', does: HANGS_UP });
  });
  afterAll(async () => {
    await server.close();
    faulty.close();
  });

  it('is asked for in every way, and goes wrong in every way', { timeout: 300_000 }, async () => {
    const all = projectAt(server.port);
    writeFileSync(join(all, 'person.yaml'), PERSON);
    const one = await run('one person', all, [
      ...[
        'build',
        'tablets',
        '-l',
        'en',
        '-e',
        'handout,html,text',
        '-p',
        'letter',
        '--for-file',
        'person.yaml',
      ],
    ]);
    expect(one.code, one.err).toBe(0);
    expect((await run('merge', all, MERGE)).code).toBe(0);
    expect((await run('merge, resumed', all, [...MERGE, '--resume', '--json'])).code).toBe(0);
    expect((await run('dry run', all, EMAIL)).code).toBe(0);
    expect((await run('send', all, SEND)).code).toBe(5);
    expect((await run('send twice', all, SEND)).code).toBe(2);
    expect((await run('send, resumed', all, [...SEND, '--resume', '--json'])).code).toBe(5);
    expect((await run('files', all, [...SEND, '--transport', 'eml'])).code).toBe(0);

    const doubt = projectAt(faulty.port);
    expect((await run('in doubt', doubt, SEND)).code).toBe(5);
    expect((await run('in doubt, retried', doubt, [...SEND, '--resume', '--retry-in-doubt'])).code).toBe(5);

    const large = projectAt(server.port, '  largest_mail: 0.02\n');
    expect((await run('too large', large, SEND)).code).toBe(5);
    expect((await run('too large, dry', large, EMAIL)).code).toBe(1);

    const nobody = projectAt(1);
    expect((await run('no server', nobody, SEND)).code).toBe(75);

    const letters = projectAt(server.port, '', csvOf([row('1', `${MARKERS.name} \u{10900}`), row('3')]));
    expect((await run('a letter without a font', letters, SEND)).code).toBe(5);
    expect((await run('a letter without a font, merged', letters, MERGE)).code).toBe(5);

    const lists = projectAt(server.port);
    writeFileSync(
      join(lists, 'people.csv'),
      csvOf([
        `=${row('1')}`,
        row('2', `**${MARKERS.name}**`),
        `3,${MARKERS.name},${MARKERS.address},${MARKERS.note},${MARKERS.name},x,y,z`,
      ]),
    );
    expect((await run('a bad list', lists, SEND)).code).toBe(1);

    const slots = projectAt(server.port, '', LIST, MAIL_HANDOUT);
    expect((await run('a slot that is missing', slots, SEND)).code).toBe(1);

    const closed = projectAt(server.port);
    writeFileSync(join(closed, 'out'), 'a file where a folder should be');
    expect((await run('no room for results', closed, SEND)).code).toBe(3);

    const spiteful = projectAt(server.port);
    mkdirSync(join(spiteful, 'templates'));
    writeFileSync(join(spiteful, 'templates/handout.tsx'), SPITEFUL);
    writeFileSync(join(spiteful, 'person.yaml'), PERSON);
    const personal = ['build', 'tablets', '-l', 'en', '-p', 'letter', '--for-file', 'person.yaml'];
    expect((await run('a template that tells', spiteful, personal)).code).toBe(1);
    expect(hear('a template that tells, in a thread', await runBuilt(spiteful, personal, env)).code).toBe(1);
    await run('a template that tells, for many', spiteful, SEND);

    const killed = projectAt(
      server.port,
      '',
      csvOf(Array.from({ length: 12 }, (_, index) => row(`${index + 10}`))),
    );
    for (const argv of [MERGE, SEND]) {
      const { child, done } = startBuilt(killed, argv, env);
      const batches = join(killed, 'out/batches');
      while (child.exitCode === null && !filesUnder(batches).some((path) => path.endsWith('journal.ndjson')))
        await wait(5);
      await wait(300);
      child.kill('SIGKILL');
      runs.push({ title: `killed ${argv[0]}`, ...(await done) });
    }
  });

  it('stands in nothing that is said', () => {
    expect(runs.length).toBeGreaterThan(20);
    for (const { title, out, err } of runs) expect(`${out}${err}`, title).not.toMatch(ANY);
  });

  it('stands in copies and mails alone, which only their owner may read', () => {
    let mails = 0;
    for (const root of roots) {
      if (!statSync(join(root, 'out'), { throwIfNoEntry: false })?.isDirectory()) continue;
      for (const path of filesIn(join(root, 'out'))) {
        const name = relative(root, path);
        expect(name).not.toMatch(ANY);
        const isCopy = /\/copies\/[^/]+\.pdf|\/personal\/[^/]+$|\.eml(?:\.[0-9a-f]+\.tmp)?$/.test(name);
        const holdsOne = ANY.test(readFileSync(path, 'latin1'));
        if (!isCopy) expect(holdsOne, name).toBe(false);
        if (holdsOne) mails++;
        if (!isCopy && !holdsOne) continue;
        expect((statSync(path).mode & 0o777).toString(8), name).toBe('600');
        expect((statSync(dirname(path)).mode & 0o777).toString(8), name).toBe('700');
      }
    }
    // html, text, and mails that were written as files: their words can be read as they are
    expect(mails).toBeGreaterThanOrEqual(5);
  });

  it('stands in no file of passage', () => {
    for (const path of filesIn(temporary)) {
      expect(path).not.toMatch(ANY);
      expect(readFileSync(path, 'latin1'), path).not.toMatch(ANY);
    }
  });

  it('comes to the server', () => {
    expect(server.received.length).toBeGreaterThanOrEqual(3);
    expect(server.received.map(({ to }) => to).join()).toContain(MARKERS.address);
  });
});

function filesUnder(folder: string): readonly string[] {
  try {
    return filesIn(folder);
  } catch {
    return [];
  }
}
