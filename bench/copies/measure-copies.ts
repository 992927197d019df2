import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENDERS } from '../contenders.ts';
import { generateHandout } from '../handout.ts';
import { writeJob } from '../jobs.ts';
import { REPOSITORY } from '../packages.ts';
import { usedBelow } from '../process-tree.ts';
import { median, show } from '../ratios.ts';
import { recipientsCsv } from './people.ts';

/** Of a handout of about five pages. */
const SECTIONS = 10;
const SLOTS = '\nfor_you: [name, date, clinician, next_appointment, note]\n';
/** People of a list that is short. */
const FEW = 200;

interface Taken {
  readonly seconds: number;
  /** MiB: the most that the process and its threads held. */
  readonly memory: number;
}

interface Places {
  readonly project: string;
  readonly outline: string;
  readonly results: string;
  readonly runs: number;
}

/** How copies for so many people are made: a part of docs/benchmarks.md. */
/** @param runs of each, in turn */
export async function measureCopies(folder: string, many: number, runs: number): Promise<string> {
  const project = join(folder, 'copies');
  mkdirSync(join(project, 'content/handouts/handout'), { recursive: true });
  writeFileSync(join(project, 'content/handouts/handout/en.yaml'), generateHandout(SECTIONS, 0) + SLOTS);
  const { outline } = await writeJob(folder, SECTIONS, 0);
  const hasTypst = (await CONTENDERS.typst.available()) !== null;
  const rows: string[] = [];
  const inMemory = memoryFolder() ?? folder;
  for (const [name, count, results] of [
    ['in memory', many, inMemory],
    ['on disk', many, folder],
    ...(many > FEW ? [['in memory, few', FEW, inMemory] as const] : []),
  ] as const)
    rows.push(...(await compare(name, count, { project, outline, results, runs }, hasTypst)));
  return `
## Copies for many people

\`plainleaf merge\`: a copy of a handout of five pages for each row of a list, each with another name and another note, as tagged
files that claim PDF/UA-1 and PDF/A-2a, flushed to the disk and told in a journal. Typst is given the same text, in one process that compiles again for each
person, and writes its files without flushing. *Cold* begins with nothing kept; *kept* finds the pages that an earlier run rendered. All are
whole processes, in turn; *rate* is copies a second as a multiple of Typst’s, the median of ${runs} runs.

| copies | where | | rate | copies a second | most memory, MiB |
|--:|---|---|--:|--:|--:|
${rows.join('\n')}
`;
}

async function compare(
  name: string,
  count: number,
  { results, runs, ...places }: Places,
  hasTypst: boolean,
): Promise<readonly string[]> {
  const csv = join(places.project, `people-${count}.csv`);
  writeFileSync(csv, recipientsCsv(count));
  const taken = { cold: [] as Taken[], kept: [] as Taken[], typst: [] as Taken[] };
  for (let run = 0; run < runs; run += 1) {
    const out = mkdtempSync(join(results, 'plainleaf-copies-'));
    try {
      for (const kind of ['cold', 'kept'] as const) {
        taken[kind].push(await ours(csv, out, places));
        const batches = join(out, 'batches');
        const [batch = ''] = readdirSync(batches);
        if (readdirSync(join(batches, batch, 'copies')).length !== count)
          throw new Error('Copies are missing.');
        rmSync(batches, { recursive: true });
      }
      if (hasTypst) taken.typst.push(await typsts(join(out, 'typst'), count, places));
    } finally {
      rmSync(out, { recursive: true });
    }
  }
  const row = (who: string, runs: readonly Taken[]): string => {
    const rate = ({ seconds }: Taken): number => count / seconds;
    const ratios = runs.flatMap((run, index) => {
      const other = taken.typst[index];
      return other ? [rate(run) / rate(other)] : [];
    });
    const memory = Math.max(...runs.map((run) => run.memory));
    return `| ${[count, name, who, show(median(ratios)), ...[median(runs.map(rate)), memory].map(Math.round)].join(' | ')} |`;
  };
  return [
    row('plainleaf, cold', taken.cold),
    row('plainleaf, kept', taken.kept),
    ...(hasTypst ? [row('typst', taken.typst)] : []),
  ];
}

const ours = (csv: string, out: string, { project }: Pick<Places, 'project'>): Promise<Taken> =>
  time(
    [
      ...[join(REPOSITORY, 'dist/src/cli/main.js'), 'merge', 'handout', '--recipients', csv, '--out', out],
      ...['--paper', 'letter', '--clinic', 'riverside', '--allow-unreviewed', '--allow-expired', '--quiet'],
    ],
    project,
  );

const typsts = (
  folder: string,
  count: number,
  { outline, project }: Pick<Places, 'outline' | 'project'>,
): Promise<Taken> =>
  time([join(import.meta.dirname, 'typst-runner.js'), outline, folder, String(count)], project);

/** A whole process of Node. */
function time(argv: readonly string[], cwd: string): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, argv, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, usedBelow(process.pid).memory);
  }, 100);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, memory });
      else reject(new Error(`A run ended with code ${code}. ${said}`));
    });
  });
}

/** Linux's folder in memory, where it is. */
function memoryFolder(): string | null {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return null;
  }
}
