import type { Contender } from './contender.ts';
import { CONTENDERS, type ContenderId } from './contenders.ts';
import type { Measured, Runs } from './measure.ts';
import type { RunResult } from './messages.ts';
import { median, ratioTo, show, spread } from './ratios.ts';

/** What stands in docs/benchmarks.md. */
export interface Report {
  /** On what and of what it was measured, one line each. */
  readonly surroundings: readonly string[];
  readonly versions: ReadonlyMap<ContenderId, string>;
  readonly skipped: readonly string[];
  readonly measured: readonly (Measured & { readonly load: string })[];
  /** What was done for speed, as Markdown. */
  readonly gains: string;
}

/** What all others are compared with. */
const BASE = 'react-pdf' satisfies ContenderId;
const HEAD = [
  ...[
    'pages',
    'contender',
    'cold, time',
    'cold, CPU',
    'warm, time',
    'warm, CPU',
    'spread of warm CPU',
    'again, time',
    'again, CPU',
  ],
  ...['most memory, MiB', 'heap after, MiB', 'file, kB'],
];

const time = (run: RunResult): number => run.milliseconds;
const cpu = (run: RunResult): number => run.cpu;

/** The report as Markdown. Times are ratios: seconds would only tell about one machine. */
export function describe({ surroundings, versions, skipped, measured, gains }: Report): string {
  const facts = [...versions].map(([id, version]) => {
    const { tagged, checked, does }: Contender = CONTENDERS[id];
    return `| ${id} | ${version} | ${tagged ? 'yes' : 'no'} | ${checked ? 'yes' : 'no'} | ${does} |`;
  });
  const rows = measured.flatMap(({ runs }) =>
    [...runs].map(([id, own]) => row(id, own, runs.get(BASE) ?? own)),
  );
  const failures = measured.flatMap(({ runs, failed }) =>
    [...failed].map(([id, why]) => `- ${id} failed with ${pagesOf(runs)} pages: ${why}`),
  );
  return `# Benchmarks

\`npm run bench\` writes this file. Every number of time is a ratio to stock react-pdf with the same document: the
median over the documents. *Time* is what passes, *CPU* what all threads and helping processes use of the processor;
on a machine that others use, trust CPU. All contenders take turns, document by document, each in a process of its
own. *Cold* is a whole process that makes one document, *warm* one that has made others: each paragraph is new to it, so
no cache of text helps. *Again* is the same document in the same process right after that, on its second paper (A4 after US
letter), as clinics build it: the text is known, and the lines and pages are others. All documents differ in every
paragraph.

${surroundings.map((line) => `- ${line}`).join('\n')}
- Load while measuring: ${measured.map(({ load, runs }) => `${load} at ${pagesOf(runs)} pages`).join(', ')}.

| contender | version | tagged | text checked | what it does |
|---|---|---|---|---|
${facts.join('\n')}
${skipped.map((id) => `\n${id} is not installed here and was left out.\n`).join('')}
Plainleaf and stock react-pdf draw the same templates with the same fonts and the same page engine. The others set the same text in
the same fonts, with headings, lists and tables in the looks that are natural to them: no callouts, no cards, no table of facts, so
they have less to draw. *Tagged* says that the file has a structure tree, not that it is a good one.

| ${HEAD.join(' | ')} |
|${HEAD.map((_, index) => (index === 1 ? '---|' : '--:|')).join('')}
${rows.join('\n')}
${failures.length > 0 ? `\n${failures.join('\n')}\n` : ''}
Memory: the most that one cold process and its helpers held, and what JavaScript still used after the last warm document. Of Chromium's
memory, what its processes share is counted in each.

## How time grows

How much more processor time a larger document takes, warm, than the one before it.

${growthTable([...versions.keys()], measured)}
${gains}`;
}

function row(id: ContenderId, { cold, warm, again, heap }: Runs, base: Runs): string {
  return `| ${[
    warm[0]?.pages ?? 0,
    id,
    show(ratioTo(base.cold, cold, time)),
    show(ratioTo(base.cold, cold, cpu)),
    show(ratioTo(base.warm, warm, time)),
    show(ratioTo(base.warm, warm, cpu)),
    spread(warm.map(cpu)),
    show(ratioTo(base.again, again, time)),
    show(ratioTo(base.again, again, cpu)),
    Math.round(median(cold.map(({ peak }) => peak))),
    Math.round(heap),
    Math.round((warm[0]?.size ?? 0) / 1000),
  ].join(' | ')} |`;
}

function growthTable(ids: readonly ContenderId[], measured: readonly Measured[]): string {
  if (measured.length < 2) return 'Only one size was measured.\n';
  const steps = measured.slice(1).map((size, index) => ({ from: measured[index]?.runs, to: size.runs }));
  const of = (id: ContenderId, runs: Measured['runs'] | undefined): number =>
    median((runs?.get(id)?.warm ?? []).map(cpu));
  const heads = steps.map(({ from, to }) => `${pagesOf(from)} → ${pagesOf(to)} pages`);
  const rows = ids.map(
    (id) => `| ${id} | ${steps.map(({ from, to }) => show(of(id, to) / of(id, from))).join(' | ')} |`,
  );
  return `| contender | ${heads.join(' | ')} |
|---|${steps.map(() => '--:|').join('')}
${rows.join('\n')}
`;
}

function pagesOf(runs: Measured['runs'] | undefined): number {
  return runs?.get(BASE)?.warm[0]?.pages ?? [...(runs?.values() ?? [])][0]?.warm[0]?.pages ?? 0;
}
