import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { type MailServer, startMailServer } from '../delivery/mail-server.ts';
import { describeOnEach, type QueueServer } from '../queue/sites.ts';
import { startBuilt } from '../tools/built-command.ts';
import { freePort } from '../tools/free-port.ts';
import { agreedRow, EMAIL, mailProject, statusLines } from '../tools/mail-project.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { type Run, runIn, runWith } from '../tools/project.ts';
import { startRedis } from '../tools/redis.ts';

/** Strings that stand nowhere but in what is said to one person. */
const MARKERS = ['Quillon-Varga', 'zephyra.moonfield', 'Brindlewick-tonic'] as const;
const [NAME, ADDRESS, NOTE] = MARKERS;
const KEY = '7b'.repeat(32);
const SEND = [...EMAIL, '--send', '--queue', '--json'];

const rowsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, row) => agreedRow(`${row}`, NAME, `${ADDRESS}.${row}@example.org`, NOTE));

interface Told {
  readonly batch: string;
  readonly cancelled: boolean;
  readonly counts: Readonly<Partial<Record<string, number>>>;
}
const told = ({ out }: Run): Told => JSON.parse(out) as Told;

describeOnEach('mails through a queue', (start) => {
  let server: QueueServer;
  let mail: MailServer;
  let env: Record<string, string>;
  /** What the mail server says once to an address. */
  const refusals = new Map<string, readonly [number, string]>();
  const runs: Run[] = [];
  beforeAll(async () => {
    server = await start();
    mail = await startMailServer((to) => {
      const refusal = refusals.get(to) ?? null;
      refusals.delete(to);
      return refusal;
    });
    env = { PLAINLEAF_QUEUE: server.url, PLAINLEAF_QUEUE_KEY: KEY };
  }, 60_000);
  afterAll(async () => {
    await Promise.all([server.close(), mail.close()]);
  });

  const projectOf = (count: number, more = ''): string => mailProject(mail.port, rowsOf(count), { more });
  const run = async (root: string, ...argv: readonly string[]): Promise<Run> => {
    const ended = await runIn(root, argv, env);
    runs.push(ended);
    return ended;
  };
  /** One that works in this process until it is told to end. */
  const worker = (root: string, more: Record<string, string> = {}) => {
    const interrupt = new AbortController();
    let heard = '';
    const done = runWith({ cwd: root, env: { ...env, ...more }, interrupted: interrupt.signal }, (terminal) =>
      runCommandLine(['worker'], {
        ...terminal,
        err: (text) => {
          heard += text;
        },
      }),
    );
    return {
      heard: () => heard,
      async until(words: string | RegExp) {
        for (let tries = 0; tries < 600 && heard.search(words) < 0; tries++) await wait(50);
        expect(heard).toMatch(words);
      },
      async end(): Promise<Run> {
        interrupt.abort();
        const ended = { ...(await done), err: heard };
        runs.push(ended);
        return ended;
      },
    };
  };
  const addresses = (): readonly string[] => mail.received.map(({ to }) => to);
  const came = async (count: number): Promise<void> => {
    for (let tries = 0; tries < 600 && mail.received.length < count; tries++) await wait(25);
  };

  it('keeps what is said to a person from the database and its log', { timeout: 120_000 }, async () => {
    mail.received.length = 0;
    const root = projectOf(12);
    refusals.set(`${ADDRESS}.3@example.org`, [450, `later for ${ADDRESS}.3`]);
    refusals.set(`${ADDRESS}.5@example.org`, [550, `no ${ADDRESS}.5 here`]);
    const put = await run(root, ...SEND, '--detach');
    expect(put.code).toBe(0);
    const { batch } = told(put);
    const before = server.dump();
    const working = worker(root);
    await came(11);
    const shown = await run(root, 'jobs', batch, '--queue', '--json');
    const again = await run(root, 'jobs', 'resume', batch, '--queue', '--json');
    expect(again).toMatchObject({ code: 0 });
    expect(told(again).counts).toEqual({ sent: 12 });
    expect((await working.end()).code).toBe(0);
    expect(new Set(addresses()).size).toBe(12);
    expect(mail.received).toHaveLength(12);

    const all = [before, server.dump(), shown.out, ...runs.flatMap(({ out, err }) => [out, err])];
    for (const text of all) expect(MARKERS.filter((marker) => text.includes(marker))).toEqual([]);
    // what is looked through does hold what was put in
    for (const dump of all.slice(0, 2)) expect(dump.includes(batch)).toBe(true);
  });

  it('is cancelled and gone on with from another machine, and mails nobody twice', {
    timeout: 120_000,
  }, async () => {
    mail.received.length = 0;
    const root = projectOf(60, '  connections: 1\n  per_minute: 1200\n');
    const elsewhere = projectOf(1);
    const { batch } = told(await run(root, ...SEND, '--detach'));
    const first = worker(root);
    await came(5);
    const cancelled = await run(elsewhere, 'jobs', 'cancel', batch, '--queue', '--json');
    const { counts, cancelled: isCancelled } = told(cancelled);
    expect(isCancelled).toBe(true);
    expect(cancelled.code).toBe(75);
    const then = mail.received.length;
    expect(then).toBeLessThan(60);
    expect(counts).toEqual({ sent: then, 'not sent': 60 - then });
    await wait(500);
    expect(mail.received).toHaveLength(then);
    // asked to stop, it finishes what it has begun, and the next goes on
    const going = run(elsewhere, 'jobs', 'resume', batch, '--queue', '--json');
    await came(then + 5);
    expect((await first.end()).code).toBe(0);
    const second = worker(root);
    expect(told(await going).counts).toEqual({ sent: 60 });
    await second.end();
    expect(addresses().toSorted()).toEqual(
      Array.from({ length: 60 }, (_, row) => `${ADDRESS}.${row}@example.org`).toSorted(),
    );
    // the machine that put it in knows who got what, though it did not follow it
    await run(root, 'jobs', batch, '--queue');
    const lines = statusLines(root, `out/batches/${batch}`);
    expect(lines.filter((line) => line.includes(',sent,'))).toHaveLength(60);
    const record = readFileSync(join(root, 'out/audit/deliveries.ndjson'), 'utf8').trim().split('\n');
    expect(new Set(record.map((line) => JSON.parse(line).key)).size).toBe(60);
  });

  it('mails no faster with two workers than with one', { timeout: 120_000 }, async () => {
    mail.received.length = 0;
    const roots = [1, 2].map(() => projectOf(12, '  per_minute: 300\n'));
    // half of the people each
    for (const [index, root] of roots.entries()) {
      const csv = join(root, 'people.csv');
      const [head = '', ...rows] = readFileSync(csv, 'utf8').trimEnd().split('\n');
      writeFileSync(csv, [head, ...rows.slice(6 * index, 6 * index + 6)].join('\n'));
    }
    for (const root of roots) await run(root, ...SEND, '--detach');
    const workers = roots.map((root) => worker(root));
    await came(12);
    const times = mail.received.map(({ at }) => at);
    // 11 turns of 200 milliseconds, not 5; the first mail may have been a little late
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(1700);
    for (const { end } of workers) expect((await end()).code).toBe(0);
    expect(mail.received).toHaveLength(12);
  });

  it('refuses the same list twice, and forgets people for good', { timeout: 120_000 }, async () => {
    const root = projectOf(4);
    const { batch } = told(await run(root, ...SEND, '--detach'));
    const twice = await run(root, ...SEND);
    expect(twice.code).toBe(2);
    expect(twice.err).toContain(batch);
    const forgotten = await run(root, 'jobs', 'forget', batch, '--queue');
    expect(forgotten.code).toBe(0);
    const resumed = await run(root, 'jobs', 'resume', batch, '--queue');
    expect(resumed.code).toBe(2);
    expect(resumed.err).toContain('were removed from the queue');
  });

  it('mails nothing from a machine that would mail something else, and says so to who looks', {
    timeout: 120_000,
  }, async () => {
    mail.received.length = 0;
    const root = projectOf(4);
    const other = projectOf(4, '  subject: Something else\n');
    const { batch } = told(await run(root, ...SEND, '--detach', '--again'));
    const wrongKey = worker(root, { PLAINLEAF_QUEUE_KEY: '11'.repeat(32) });
    await wrongKey.until('another key');
    await wrongKey.end();
    await run(root, 'jobs', 'resume', batch, '--queue', '--detach');
    const wrongLook = worker(other);
    await wrongLook.until('under `email:`');
    await wrongLook.end();
    expect(mail.received).toEqual([]);
    const shown = await run(root, 'jobs', '--queue');
    expect(shown.out).toContain('in trouble');
    expect(shown.out).toContain('under `email:`');
    const right = worker(root);
    expect(told(await run(root, 'jobs', 'resume', batch, '--queue', '--json')).counts).toEqual({ sent: 4 });
    await right.end();
  });

  it('loses nobody when its database goes away and comes back', { timeout: 120_000 }, async () => {
    mail.received.length = 0;
    const root = projectOf(60);
    const workers = [worker(root), worker(root)];
    for (const { until } of workers) await until('Takes mails');
    const sending = run(root, ...SEND, '--again');
    await came(10);
    await server.stop();
    await wait(500);
    await server.start();
    const sent = await sending;
    expect(sent).toMatchObject({ code: 0 });
    expect(told(sent).counts).toEqual({ sent: 60 });
    expect(mail.received).toHaveLength(60);
    expect(new Set(addresses()).size).toBe(60);
    for (const { end } of workers) expect((await end()).code).toBe(0);
  });

  it('lets a worker end while its database is away', { timeout: 120_000 }, async () => {
    const root = projectOf(1);
    const { child, done } = startBuilt(root, ['worker'], env);
    let heard = '';
    child.stderr?.on('data', (text) => {
      heard += text;
    });
    for (let tries = 0; tries < 400 && !heard.includes('Takes'); tries++) await wait(50);
    await server.stop();
    await wait(300);
    child.kill('SIGTERM');
    const ended = await Promise.race([done, wait(60_000).then(() => null)]);
    child.kill('SIGKILL');
    await server.start();
    expect(ended?.code).toBe(0);
  });
});

describe('a queue that cannot be had', () => {
  const root = mailProject(1, rowsOf(1));
  const address = 'postgres://someone@127.0.0.1:1/plainleaf';
  const secret = 'postgres://someone:hush-hush@127.0.0.1:1/plainleaf';
  const cases: readonly (readonly [string, readonly string[], Record<string, string>, number, string])[] = [
    ['no address', ['worker'], { PLAINLEAF_QUEUE_KEY: KEY }, 2, 'where the queue is'],
    ['no key', ['worker'], { PLAINLEAF_QUEUE: address }, 2, 'PLAINLEAF_QUEUE_KEY is not set'],
    ['a short key', ['worker'], { PLAINLEAF_QUEUE: address, PLAINLEAF_QUEUE_KEY: 'ab' }, 2, '64 digits'],
    ['an unknown kind', ['worker', '--queue', 'mysql://x'], { PLAINLEAF_QUEUE_KEY: KEY }, 2, 'no address'],
    [
      'a password for all to see',
      ['worker', '--queue', secret],
      { PLAINLEAF_QUEUE_KEY: KEY },
      2,
      'list of processes',
    ],
    ['a dead server', ['worker'], { PLAINLEAF_QUEUE: secret, PLAINLEAF_QUEUE_KEY: KEY }, 3, 'ECONNREFUSED'],
    [
      'a dead Redis',
      ['jobs', '--queue'],
      { PLAINLEAF_QUEUE: 'redis://:hush-hush@127.0.0.1:1/0', PLAINLEAF_QUEUE_KEY: KEY },
      3,
      'cannot be reached',
    ],
  ];
  it.each(cases)('%s', { timeout: 30_000 }, async (_, argv, env, code, words) => {
    const ended = await runIn(root, argv, env);
    expect(ended.err).toContain(words);
    expect(ended.err).toContain('→');
    expect(ended.code).toBe(code);
    expect(ended.err).not.toContain('hush-hush');
  });

  it('a worker that has no mail server', async () => {
    const env = { PLAINLEAF_QUEUE: address, PLAINLEAF_QUEUE_KEY: KEY };
    writeFileSync(join(root, 'plainleaf.yaml'), 'paper: letter\n');
    expect(await runIn(root, ['worker'], env)).toMatchObject({ code: 2 });
  });
});

describeWith('Redis', hasCommand('redis-server'), 'a Redis that forgets', () => {
  it.each([
    ['what is not on the disk', ['--appendonly', 'no'], 'keeps nothing on the disk'],
    ['the last second', ['--appendonly', 'yes', '--appendfsync', 'everysec'], 'does not wait for its disk'],
    [
      'what it has no room for',
      ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'allkeys-lru'],
      'memory is full',
    ],
  ])('is refused: %s', { timeout: 30_000 }, async (_, settings, words) => {
    const server = await startRedis(settings);
    const root = mailProject(await freePort(), rowsOf(1));
    const env = { PLAINLEAF_QUEUE: server.url, PLAINLEAF_QUEUE_KEY: KEY };
    const ended = await runIn(root, ['worker'], env);
    await server.close();
    expect(ended.code).toBe(3);
    expect(ended.err).toContain(words);
    expect(ended.err).toContain('scale.md');
  });
});
