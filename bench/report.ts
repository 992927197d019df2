import { cpus, totalmem } from 'node:os';
import type { ContenderId } from './contenders.ts';
import { CONTENDERS } from './contenders.ts';
import type { Runs } from './measure.ts';
import type { RunResult } from './process.ts';

/** What was measured with one size of document. */
export interface Measured {
  readonly runs: ReadonlyMap<ContenderId, Runs>;
}

/** What stands in docs/benchmarks.md. */
export interface Report {
  readonly versions: ReadonlyMap<ContenderId, string>;
  readonly skipped: readonly string[];
  readonly measured: readonly Measured[];
}

/** What all others are compared with. */
const BASE = 'react-pdf' satisfies ContenderId;

/** The report as Markdown. Times are ratios: seconds would only tell about one machine. */
export function describe({ versions, skipped, measured }: Report): string {
  const contenders = [...versions].map(([id, version]) => `- **${id}** ${version}: ${CONTENDERS[id].does}.`);
  const rows = measured.flatMap(({ runs }) =>
    [...runs].map(([id, own]) => row(id, own, runs.get(BASE) ?? own)),
  );
  return `# Benchmarks

\`npm run bench\` writes this file. Every number of time is a ratio of medians to stock react-pdf with the same
document; all contenders take turns, document by document, each in a process of its own. *Cold* is a whole process that
makes one document, *warm* one that has made others. No document is made twice, so no cache of text helps: every
paragraph differs from all others. The first warm document is not counted.

${contenders.join('\n')}
${skipped.map((id) => `- ${id}: not installed here, skipped.\n`).join('')}
Machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}, NODE_ENV=production.

| pages | contender | cold | warm | spread of warm | most memory, MiB | heap after, MiB | file, kB |
|--:|---|--:|--:|--:|--:|--:|--:|
${rows.join('\n')}

Memory: the most one cold process held, and what JavaScript still used after the last warm document.

## How time grows

How much longer a larger document takes, warm, than the one before it.

| contender | ${measured
    .slice(1)
    .map((size, index) => `${pagesOf(measured[index])} → ${pagesOf(size)} pages`)
    .join(' | ')} |
|---|${measured
    .slice(1)
    .map(() => '--:|')
    .join('')}
${[...versions.keys()].map((id) => `| ${id} | ${growth(id, measured).join(' | ')} |`).join('\n')}
`;
}

function row(id: ContenderId, { cold, warm }: Runs, base: Runs): string {
  const pages = warm[0]?.pages ?? 0;
  const times = warm.map(({ milliseconds }) => milliseconds);
  const middle = median(times);
  const spread = `${(Math.min(...times) / middle).toFixed(2)}–${(Math.max(...times) / middle).toFixed(2)}`;
  return `| ${[
    pages,
    id,
    ratio(time(cold), time(base.cold)),
    ratio(middle, time(base.warm)),
    spread,
    Math.round(median(cold.map(({ peak }) => peak))),
    Math.round(warm.at(-1)?.heap ?? 0),
    Math.round((warm[0]?.size ?? 0) / 1000),
  ].join(' | ')} |`;
}

function growth(id: ContenderId, measured: readonly Measured[]): readonly string[] {
  const times = measured.map(({ runs }) => time(runs.get(id)?.warm ?? []));
  return times.slice(1).map((value, index) => ratio(value, times[index] ?? value));
}

const pagesOf = (size: Measured | undefined): number => size?.runs.get(BASE)?.warm[0]?.pages ?? 0;
const time = (runs: readonly RunResult[]): number => median(runs.map(({ milliseconds }) => milliseconds));
const ratio = (value: number, base: number): string => (value / base).toFixed(2);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
