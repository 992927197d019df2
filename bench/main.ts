import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCheck } from './check/measure-check.ts';
import type { Contender } from './contender.ts';
import { CONTENDERS, type ContenderId } from './contenders.ts';
import { measureCopies } from './copies/measure-copies.ts';
import { writeJob } from './jobs.ts';
import { measure, type Rounds } from './measure.ts';
import { REPOSITORY } from './packages.ts';
import { measureQueues } from './queues/measure-queues.ts';
import { describe, type Report } from './report.ts';
import { describeSurroundings, load } from './surroundings.ts';

type Size = Rounds & { readonly sections: number };

/** Sections of the generated handout that make about so many pages, none of them nearly empty. */
const SIZES: Readonly<Record<number, Size>> = {
  1: { sections: 2, cold: 5, uncounted: 8, warm: 25 },
  10: { sections: 22, cold: 4, uncounted: 4, warm: 12 },
  50: { sections: 113, cold: 2, uncounted: 1, warm: 6 },
  200: { sections: 455, cold: 1, uncounted: 1, warm: 3 },
};

/** Only to see that it works. */
const QUICK: Readonly<Record<number, Size>> = { 1: { sections: 2, cold: 1, uncounted: 0, warm: 1 } };

const GAINS = join(REPOSITORY, 'bench/gains.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    out: { type: 'string' },
  },
});
// a part of the sizes, contenders or rounds is a look in passing
const isWhole = positionals.length === 0 && !values.only && !values.quick && !values.rounds;
const target = values.out ?? (isWhole ? join(REPOSITORY, 'docs/benchmarks.md') : null);
const sizes = Object.entries(values.quick ? QUICK : SIZES).filter(
  ([pages]) => positionals.length === 0 || positionals.includes(pages),
);

const most = Number(values.rounds ?? Number.POSITIVE_INFINITY);

const folder = mkdtempSync(join(tmpdir(), 'plainleaf-bench-'));
try {
  const versions = new Map<ContenderId, string>();
  const skipped: string[] = [];
  for (const [id, contender] of Object.entries(CONTENDERS) as [ContenderId, Contender][]) {
    if (values.only && !values.only.includes(id)) continue;
    const version = await contender.available();
    if (version) versions.set(id, version);
    else skipped.push(id);
  }
  for (const id of skipped) say(`${id} is not installed: skipped.`);
  const gains = existsSync(GAINS) ? `\n${readFileSync(GAINS, 'utf8')}` : '';
  const report: Report & { measured: Report['measured'] } = {
    surroundings: describeSurroundings(new Date()),
    versions,
    skipped,
    measured: [],
    gains,
  };
  for (const [pages, { sections, ...full }] of sizes) {
    say(`about ${pages} pages …`);
    const rounds = {
      cold: Math.min(most, full.cold),
      uncounted: Math.min(most, full.uncounted),
      warm: Math.min(most, full.warm),
    };
    const copies = Math.max(rounds.cold, rounds.uncounted + rounds.warm);
    const jobs = await Promise.all(
      Array.from({ length: copies }, (_, copy) => writeJob(folder, sections, copy)),
    );
    const measured = await measure([...versions.keys()], jobs, rounds);
    report.measured = [...report.measured, { ...measured, load: load() }];
    // a run that is interrupted later keeps what it has
    if (target) writeFileSync(target, describe(report));
  }
  // of processes that check one handout, one is too few to trust
  if (target)
    appendFileSync(target, await measureCheck(folder, values.quick ? 2 : 200, values.quick ? 1 : 3));
  if (target)
    appendFileSync(target, await measureCopies(folder, values.quick ? 20 : 10_000, values.quick ? 1 : 3));
  if (target)
    appendFileSync(
      target,
      await measureQueues(folder, values.quick ? 20 : 3000, values.quick ? 1 : 3, values.quick ? 1 : 2),
    );
  say(describe(report));
} finally {
  rmSync(folder, { recursive: true });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
