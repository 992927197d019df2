import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand } from '../../test/tools/needs.ts';
import { hasPostgres, startPostgres } from '../../test/tools/postgres.ts';
import { startRedis } from '../../test/tools/redis.ts';
import { generateHandout } from '../handout.ts';
import { REPOSITORY } from '../packages.ts';
import { usedBelow } from '../process-tree.ts';
import { median, show } from '../ratios.ts';

/** Of a handout of about two pages. */
const SECTIONS = 4;
const SLOTS = '\nfor_you: [name, note]\n';
const KEY = '7b'.repeat(32);

interface Way {
  readonly name: string;
  /** Address of the queue; null where the command itself sends. */
  readonly queue: string | null;
  readonly workers: number;
}

interface Taken {
  readonly seconds: number;
  /** Processor time of the command, its workers, the mail server and the database a mail, milliseconds. */
  readonly cpu: number;
}

/** How fast mails go through a queue: a part of docs/benchmarks.md. @param runs of each, in turn @param most workers */
export async function measureQueues(
  folder: string,
  mails: number,
  runs: number,
  most: 1 | 2 = 2,
): Promise<string> {
  const servers = [
    ['PostgreSQL', hasPostgres() ? await startPostgres() : null],
    ['Redis', hasCommand('redis-server') ? await startRedis() : null],
  ] as const;
  const sink = fork(join(import.meta.dirname, 'sink.js'));
  try {
    const [port] = (await once(sink, 'message')) as [number];
    const ways: readonly Way[] = [
      { name: 'the command itself', queue: null, workers: 0 },
      ...servers.flatMap(([name, server]) =>
        server
          ? [1, 2].slice(0, most).map((workers) => ({
              name: `${name}, ${workers === 1 ? 'one worker' : 'two workers'}`,
              queue: server.url,
              workers,
            }))
          : [],
      ),
    ];
    const taken = new Map(ways.map(({ name }) => [name, [] as Taken[]]));
    for (let run = 0; run < runs; run++)
      for (const way of ways) {
        const project = projectOf(folder, mails, port);
        const before = await countOf(sink);
        taken.get(way.name)?.push(await time(project, way, mails));
        if ((await countOf(sink)) - before !== mails) throw new Error(`${way.name}: mails are missing.`);
      }
    const [[, own = []] = []] = [...taken];
    const rows = [...taken].map(([name, times]) => {
      const ratios = times.map(({ seconds }, run) => (own[run]?.seconds ?? Number.NaN) / seconds);
      const rate = median(times.map(({ seconds }) => mails / seconds));
      return `| ${[name, show(median(ratios)), Math.round(rate), show(median(times.map(({ cpu }) => cpu)))].join(' | ')} |`;
    });
    const missing = servers.filter(([, server]) => !server).map(([name]) => name);
    return `
## Mails through a queue

\`plainleaf email\` to ${mails} people, each with another name and another note in a handout of two pages, to a mail server on the
same machine that takes all and keeps nothing, over four lines a process. The queue is on the same machine, too, and waits for its
disk. From the command’s start to its end, which waits for the last mail; workers run already, with nothing kept. *Rate* is mails a second
as a multiple of the command’s own, the median of ${runs} runs in turn; processor time is that of all, the mail server and the database
among them.
${missing.length > 0 ? `\n${missing.join(' and ')}: not on this machine, skipped.\n` : ''}
| sent by | rate | mails a second | processor time a mail, ms |
|---|--:|--:|--:|
${rows.join('\n')}
`;
  } finally {
    sink.kill();
    for (const [, server] of servers) await server?.close();
  }
}

/** A new one each time: nothing of an earlier run is kept in it. */
function projectOf(folder: string, mails: number, port: number): string {
  const project = mkdtempSync(join(folder, 'queue-'));
  mkdirSync(join(project, 'content/handouts/handout'), { recursive: true });
  writeFileSync(join(project, 'content/handouts/handout/en.yaml'), generateHandout(SECTIONS, 0) + SLOTS);
  writeFileSync(
    join(project, 'plainleaf.yaml'),
    `clinic: riverside\nemail:\n  host: 127.0.0.1\n  port: ${port}\n  from: clinic@example.org\n`,
  );
  const rows = Array.from(
    { length: mails },
    (_, row) => `${row},Name ${row},person.${row}@example.org,Note ${row},2026-01-01,2026-01-01`,
  );
  writeFileSync(
    join(project, 'people.csv'),
    `${['id,name,email,note,email_ok,unencrypted_ok', ...rows].join('\n')}\n`,
  );
  return project;
}

async function time(project: string, { queue, workers: count }: Way, mails: number): Promise<Taken> {
  const env = { ...process.env, ...(queue ? { PLAINLEAF_QUEUE: queue, PLAINLEAF_QUEUE_KEY: KEY } : {}) };
  const start = (...argv: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(REPOSITORY, 'dist/src/cli/main.js'), ...argv], {
      cwd: project,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const workers = Array.from({ length: count }, () => start('worker'));
  await Promise.all(workers.map(({ stderr }) => stderr && once(stderr, 'data')));
  for (const { stderr } of workers) stderr?.resume();
  const before = usedBelow(process.pid).cpu;
  const began = performance.now();
  const command = start(
    ...['email', 'handout', '--recipients', 'people.csv', '--paper', 'letter', '--send', '--again'],
    ...['--allow-unreviewed', '--allow-expired', '--quiet', ...(queue ? ['--queue'] : [])],
  );
  let said = '';
  command.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(command, 'exit')) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  for (const worker of workers) {
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    await ended;
  }
  if (code !== 0) throw new Error(`A run ended with code ${code}. ${said}`);
  // those that have ended count, too
  return { seconds, cpu: (usedBelow(process.pid).cpu - before) / mails };
}

async function countOf(sink: ChildProcess): Promise<number> {
  sink.send('count');
  const [count] = (await once(sink, 'message')) as [number];
  return count;
}
