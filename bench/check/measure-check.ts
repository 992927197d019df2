import { fork, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateHandout } from '../handout.ts';
import { REPOSITORY } from '../packages.ts';
import { usedBelow } from '../process-tree.ts';
import { median, show } from '../ratios.ts';
import type { Checked, CheckJob } from './messages.ts';

/** Handouts of one and of two pages in turn. */
const SECTIONS = [2, 4];
/** How `check` does with so many handouts: a part of docs/benchmarks.md. @param runs of one handout alone */
export async function measureCheck(folder: string, handouts: number, runs: number): Promise<string> {
  const project = join(folder, 'check');
  for (let handout = 0; handout < handouts; handout++) {
    const at = join(project, `content/handouts/handout-${handout}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'en.yaml'), generateHandout(SECTIONS[handout % SECTIONS.length] ?? 2, handout));
  }
  const rows: string[] = [];
  for (const withoutPages of [false, true]) {
    const alone: number[] = [];
    for (let run = 0; run < runs; run++)
      alone.push((await check({ project, handouts: 1, withoutPages })).whole);
    rows.push(row(withoutPages, median(alone), await check({ project, handouts, withoutPages })));
  }
  const [first, again] = [command(project), command(project)];
  for (const [name, cpu] of [
    ['the command, in its threads', first],
    ['the command once more: nothing has changed', again],
  ] as const)
    rows.push(`| ${name} | – | – | – | ${Math.round(cpu / handouts)} | – |`);
  return `
## Checking ${handouts} handouts

\`check\` on ${handouts} handouts of one and two pages, one after the other in one process that starts with the first, on Letter.
*Alone* is a whole process that checks one. *Each of ${handouts}* is the whole process divided by ${handouts}, *warm* the median of the
second half of them. All is processor time: as a share of *alone*, and in milliseconds on this machine.

| | each of ${handouts} | warm | alone, ms | each, ms | warm, ms |
|---|--:|--:|--:|--:|--:|
${rows.join('\n')}
`;
}

/** The command itself on all handouts of the project: milliseconds of processor time. */
function command(project: string): number {
  const before = usedBelow(process.pid).cpu;
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(REPOSITORY, 'dist/src/cli/main.js'),
      'check',
      '--paper',
      'letter',
      '--clinic',
      'riverside',
      '--format',
      'json',
    ],
    { cwd: project, env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 2 ** 30 },
  );
  // it finds a good deal in them: that is its work
  if (!stdout.includes('meta/author')) throw new Error(`check ended with code ${status}.`);
  return usedBelow(process.pid).cpu - before;
}

function row(withoutPages: boolean, alone: number, { each, whole }: Checked): string {
  const share = whole / each.length;
  const warm = median(each.slice(Math.floor(each.length / 2)));
  const name = withoutPages ? '`check --no-pages`' : '`check`: every rule, every page rendered and read back';
  return `| ${[name, show(share / alone), show(warm / alone), ...[alone, share, warm].map(Math.round)].join(' | ')} |`;
}

function check(job: CheckJob): Promise<Checked> {
  const child = fork(join(import.meta.dirname, 'runner.js'), {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let answer: Checked | undefined;
    child.once('message', (message) => {
      answer = message as Checked;
    });
    child.once('exit', (code) =>
      answer ? resolve(answer) : reject(new Error(`A check ended with code ${code}.`)),
    );
    child.send(job);
  });
}
