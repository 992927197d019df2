import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../delivery/mail-server.ts';
import { startBuilt } from '../tools/built-command.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';

const HANDOUT = `${smallHandout()}for_you:\n  - name\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`;
const HEAD = 'id,name,email,email_ok,unencrypted_ok';
const PEOPLE = ['7,Marker-Ann', '8,Marker-Ben', '9,Marker-Cem'].map(
  (start) => `${start},marker.${start.slice(-3).toLowerCase()}@example.org,2026-11-01,2026-11-01`,
);
const CSV = [HEAD, ...PEOPLE, '10,Marker-Dua,,,'].join('\n');
const MERGE = ['merge', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];
const EMAIL = ['email', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed', '--send'];
const FIRST = '2026-11-24-1';
const SECOND = '2026-11-24-2';

const servers: MailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function serve(answer?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(answer);
  servers.push(server);
  return server;
}

const project = (port = 1, csv = CSV): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': HANDOUT,
    'people.csv': csv,
    'plainleaf.yaml': `email:\n  host: 127.0.0.1\n  port: ${port}\n  from: clinic@example.org\n  retry_after: 0.05\n  connections: 1\n  retries: 0\n`,
  });

interface Shown {
  readonly batch: string;
  readonly rows: readonly {
    readonly id: string | null;
    readonly row: number | null;
    readonly status: string;
  }[];
}
const json = <T>({ out }: Run): T => JSON.parse(out) as T;
const jobsOf = async (root: string): Promise<readonly Record<string, unknown>[]> =>
  json<{ jobs: Record<string, unknown>[] }>(await runIn(root, ['jobs', '--json'])).jobs;
const shown = async (root: string, id: string, ...more: readonly string[]): Promise<Shown> =>
  json<Shown>(await runIn(root, ['jobs', id, '--json', ...more]));

/** Takes away the last line of a journal, as if its process had ended before it was written. */
function loseEnd(root: string, id: string): void {
  const path = join(root, 'out/batches', id, 'journal.ndjson');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines.at(-1)).toContain('"sent"');
  writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`);
}

describe('jobs', () => {
  let root: string;
  beforeAll(async () => {
    const server = await startMailServer((to) => {
      if (to.includes('.ben')) return [550, 'no'];
      return to.includes('.cem') ? [450, 'later'] : null;
    });
    root = project(server.port);
    expect((await runIn(root, MERGE)).code).toBe(0);
    expect((await runIn(root, EMAIL)).code).toBe(75);
    await server.close();
  });

  it('lists the batches, the newest first, with how far each is', async () => {
    const { code, out, err } = await runIn(root, ['jobs']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head, ...lines] = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(head).toEqual(['batch', 'what', 'handout', 'language', 'begun', 'done', 'deferred', 'failed']);
    expect(lines.map((cells) => cells.toSpliced(4, 1))).toEqual([
      [SECOND, 'email', 'tablets', 'en', '1', '1', '1'],
      [FIRST, 'merge', 'tablets', 'en', '4'],
    ]);
  });

  it('tells programs the same, and nothing of a person', async () => {
    const [email, merge] = await jobsOf(root);
    expect(email).toEqual({
      batch: SECOND,
      command: 'email',
      what: 'email',
      handout: 'tablets',
      versions: { en: '1.2.0' },
      recipients: 'people.csv',
      begun: '2026-11-24T12:00:00.000Z',
      ...{ done: 1, deferred: 1, failed: 1, inDoubt: 0, underWay: 0, left: 0 },
      running: null,
    });
    expect(merge).toMatchObject({ batch: FIRST, command: 'merge', done: 4, left: 0 });
    const journal = readFileSync(join(root, 'out/batches', SECOND, 'journal.ndjson'), 'utf8');
    expect(journal + JSON.stringify([email, merge])).not.toMatch(/marker/i);
  });

  it('shows of one batch the rows that want something, by their ids; all with --all', async () => {
    const { code, out } = await runIn(root, ['jobs', SECOND]);
    expect(code).toBe(0);
    expect(out).toMatch(/^8 +3 +failed +550$/m);
    expect(out).toMatch(/^9 +4 +deferred +450$/m);
    expect(out).toContain(`plainleaf jobs resume ${SECOND}`);
    expect(out).not.toMatch(/^7 /m);
    const { rows } = await shown(root, SECOND, '--all');
    expect(rows.map(({ id, row, status }) => `${id} ${row} ${status}`)).toEqual([
      '7 2 sent',
      '8 3 failed',
      '9 4 deferred',
      '10 5 not to be sent',
    ]);
  });

  it('says of a batch that there is not what there is', async () => {
    const { code, err } = await runIn(root, ['jobs', '2026-11-24-7']);
    expect(code).toBe(2);
    expect(err).toContain(FIRST.slice(0, 11));
  });

  it('has an empty list where nothing was begun', async () => {
    const run = await runIn(makeProject({ 'content/handouts/tablets/en.yaml': HANDOUT }), ['jobs']);
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.err).toContain('no batches');
  });

  it('looks where --out says', async () => {
    const folder = project();
    await runIn(folder, [...MERGE, '--out', 'elsewhere']);
    expect(await jobsOf(folder)).toEqual([]);
    const { out } = await runIn(folder, ['jobs', '--out', 'elsewhere', '--json']);
    expect(out).toContain(FIRST);
  });
});

describe('jobs, in a folder that is not as it was left', () => {
  it('tells of spoilt and foreign folders, and lists the others', async () => {
    const root = project();
    await runIn(root, MERGE);
    const batches = join(root, 'out/batches');
    mkdirSync(join(batches, 'old copies'));
    mkdirSync(join(batches, '2026-11-20-1'));
    mkdirSync(join(batches, '2026-11-21-1'));
    writeFileSync(join(batches, '2026-11-21-1/journal.ndjson'), 'not ours\n');
    writeFileSync(join(batches, '2026-11-22-1'), '');
    const { code, out, err } = await runIn(root, ['jobs']);
    expect(code).toBe(0);
    expect(out).toContain(FIRST);
    expect(err).toContain('2026-11-20-1 nothing can be said: it has no journal');
    expect(err).toContain('2026-11-21-1 nothing can be said: its journal was changed by somebody (line 1)');
    expect(err).toContain('2026-11-22-1 nothing can be said');
    expect(err).toContain('old copies is no batch');
    const one = await runIn(root, ['jobs', '2026-11-21-1']);
    expect(one.code).toBe(3);
    expect(one.err).toContain('line 1');
  });

  it('names rows by the list where the status file is gone, and by nothing where both are', async () => {
    const root = project(1, CSV.replace(/\n10.*/, ''));
    await runIn(root, MERGE);
    rmSync(join(root, 'out/batches', FIRST, 'status.csv'));
    expect((await shown(root, FIRST, '--all')).rows.map(({ id }) => id)).toEqual(['7', '8', '9']);
    rmSync(join(root, 'people.csv'));
    const { rows } = await shown(root, FIRST, '--all');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({ id: null, row: null, status: 'made', code: '' });
  });

  it('takes no id from a status file that a spreadsheet has changed', async () => {
    const root = project(1, CSV.replace('\n7,', '\n007,').replace(/\n10.*/, ''));
    await runIn(root, MERGE);
    const status = join(root, 'out/batches', FIRST, 'status.csv');
    writeFileSync(status, readFileSync(status, 'utf8').replace('007', '7'));
    expect((await shown(root, FIRST, '--all')).rows.map(({ id }) => id)).toEqual(['007', '8', '9']);
    rmSync(join(root, 'people.csv'));
    expect((await shown(root, FIRST, '--all')).rows.map(({ id }) => id)).toEqual(['8', '9', null]);
  });

  it('lists a batch that was begun before anything was kept of how', async () => {
    const root = project();
    await runIn(root, MERGE);
    const journal = join(root, 'out/batches', FIRST, 'journal.ndjson');
    const [header = '', ...lines] = readFileSync(journal, 'utf8').split('\n');
    const { begun: _, ...old } = JSON.parse(header) as Record<string, unknown>;
    writeFileSync(journal, [JSON.stringify(old), ...lines].join('\n'));
    expect(await jobsOf(root)).toMatchObject([{ command: null, done: 4, left: null }]);
    const { code, err } = await runIn(root, ['jobs', 'resume', FIRST]);
    expect(code).toBe(2);
    expect(err).toContain('--resume');
  });
});

describe('jobs resume and retry', () => {
  it('goes on with what failed and was put off, as it was begun, and with nobody else', async () => {
    let isDown = true;
    const { port, received } = await serve(() => (isDown ? [450, 'later'] : null));
    const root = project(port);
    expect((await runIn(root, EMAIL)).code).toBe(75);
    isDown = false;
    const run = await runIn(join(root, 'content'), ['jobs', 'resume', FIRST]);
    expect(run.code, run.err).toBe(0);
    expect(received).toHaveLength(3);
    expect((await runIn(root, ['jobs', 'resume', FIRST])).code).toBe(0);
    expect(received).toHaveLength(3);
    expect(readdirSync(join(root, 'out/batches'))).toEqual([FIRST]);
  });

  it('holds what is in doubt, and tries it again only when it is told to', async () => {
    const { port, received } = await serve();
    const root = project(port);
    expect((await runIn(root, EMAIL)).code).toBe(0);
    loseEnd(root, FIRST);
    expect(await jobsOf(root)).toMatchObject([{ done: 2, inDoubt: 1, left: 0 }]);
    const { out } = await runIn(root, ['jobs', FIRST]);
    expect(out).toMatch(/^9 +4 +in doubt$/m);
    expect(out).toContain(`plainleaf jobs retry ${FIRST} --in-doubt`);
    expect((await runIn(root, ['jobs', 'resume', FIRST])).code).toBe(5);
    expect(received).toHaveLength(3);
    const refused = await runIn(root, ['jobs', 'retry', FIRST]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--in-doubt');
    expect(received).toHaveLength(3);
    const run = await runIn(root, ['jobs', 'retry', FIRST, '--in-doubt']);
    expect(run.code, run.err).toBe(0);
    expect(received).toHaveLength(4);
    const ids = received.map(({ bytes }) => /^Message-ID: (.*)$/im.exec(bytes.toString('latin1'))?.[1]);
    expect(new Set(ids).size).toBe(3);
  });

  it('has nothing in doubt of copies: they are made again', async () => {
    const root = project();
    await runIn(root, MERGE);
    loseEnd(root, FIRST);
    expect(await jobsOf(root)).toMatchObject([{ done: 3, inDoubt: 0, left: 1 }]);
    expect((await runIn(root, ['jobs', 'retry', FIRST, '--in-doubt'])).code).toBe(2);
    expect((await runIn(root, ['jobs', 'resume', FIRST])).code).toBe(0);
    expect(await jobsOf(root)).toMatchObject([{ done: 4, left: 0 }]);
  });

  it('refuses what has changed', async () => {
    const root = project();
    await runIn(root, MERGE);
    writeFileSync(join(root, 'people.csv'), CSV.replace('Ann', 'Eve'));
    const changed = await runIn(root, ['jobs', 'resume', FIRST]);
    expect(changed.code).toBe(2);
    expect(changed.err).toContain('changed');
    writeFileSync(join(root, 'people.csv'), CSV);
    renameSync(join(root, 'people.csv'), join(root, 'moved.csv'));
    expect((await runIn(root, ['jobs', 'resume', FIRST])).code).toBe(2);
    expect((await runIn(root, ['jobs', 'resume', FIRST, '-r', 'moved.csv'])).code).toBe(0);
  });

  it('goes on with that batch, though a newer one was made from the same', async () => {
    const root = project();
    await runIn(root, MERGE);
    loseEnd(root, FIRST);
    await runIn(root, MERGE);
    expect((await runIn(root, ['jobs', 'resume', FIRST])).code).toBe(0);
    expect(await jobsOf(root)).toMatchObject([
      { batch: SECOND, done: 4 },
      { batch: FIRST, done: 4 },
    ]);
  });
});

describe('jobs, beside a batch that runs', () => {
  const rows = Array.from({ length: 40 }, (_, row) => `${row + 1},Marker-${row + 1},,,`);

  it('says so, doubts nothing, and goes on with it when it was killed', { timeout: 180_000 }, async () => {
    const root = project(1, [HEAD, ...rows].join('\n'));
    const id = `${new Date().toISOString().slice(0, 10)}-1`;
    const copies = join(root, 'out/batches', id, 'copies');
    const { child, done } = startBuilt(root, MERGE);
    while (!existsSync(copies) || readdirSync(copies).length < 5)
      await new Promise((go) => setTimeout(go, 20));
    const [job] = await jobsOf(root);
    expect(job).toMatchObject({ batch: id, running: { pid: child.pid }, inDoubt: 0, failed: 0 });
    const busy = await runIn(root, ['jobs', 'resume', id]);
    expect(busy.code).toBe(2);
    expect(busy.err).toContain(`process ${child.pid}`);
    child.kill('SIGKILL');
    await done;
    const [killed] = (await jobsOf(root)) as { running: null; done: number; left: number }[];
    expect(killed?.running).toBe(null);
    expect((killed?.done ?? 0) + (killed?.left ?? 0)).toBe(40);
    // its rows have their ids though it never came to its end
    expect((await shown(root, id, '--all')).rows.map((row) => row.id)).toEqual(
      rows.map((_, row) => `${row + 1}`),
    );
    expect(statSync(join(root, 'out/batches', id, 'status.csv')).mode & 0o777).toBe(0o600);
    const resumed = await startBuilt(root, ['jobs', 'resume', id]).done;
    expect(resumed.code, resumed.err).toBe(0);
    expect(readdirSync(copies).filter((name) => name.endsWith('.pdf'))).toHaveLength(40);
  });
});
