import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import { CONTENDERS, type ContenderId } from './contenders.ts';
import { writeJob } from './jobs.ts';
import { measure, type Rounds } from './measure.ts';
import { REPOSITORY } from './packages.ts';
import { describe, type Measured } from './report.ts';

/** Sections of the generated handout that make about so many pages. */
const SIZES: Readonly<Record<number, Rounds & { readonly sections: number }>> = {
  1: { sections: 2, cold: 3, warm: 9 },
  10: { sections: 23, cold: 3, warm: 5 },
  50: { sections: 114, cold: 2, warm: 3 },
  200: { sections: 455, cold: 1, warm: 2 },
};

const REPORT = join(REPOSITORY, 'docs/benchmarks.md');

const wanted = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'plainleaf-bench-'));
try {
  const versions = new Map<ContenderId, string>();
  const skipped: string[] = [];
  for (const [id, contender] of Object.entries(CONTENDERS) as [ContenderId, Contender][]) {
    const version = await contender.available();
    if (version) versions.set(id, version);
    else skipped.push(id);
  }
  for (const id of skipped) say(`${id} is not installed: skipped.`);
  const measured: Measured[] = [];
  for (const [pages, { sections, ...rounds }] of Object.entries(SIZES)) {
    if (wanted.length > 0 && !wanted.includes(Number(pages))) continue;
    say(`about ${pages} pages …`);
    const copies = Math.max(rounds.cold, rounds.warm + 1);
    const jobs = Array.from({ length: copies }, (_, copy) => writeJob(folder, sections, copy + 1));
    measured.push({ runs: await measure([...versions.keys()], jobs, rounds) });
  }
  const report = describe({ versions, skipped, measured });
  say(report);
  // a part of the sizes is a look in passing
  if (wanted.length === 0) writeFileSync(REPORT, report);
} finally {
  rmSync(folder, { recursive: true });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
