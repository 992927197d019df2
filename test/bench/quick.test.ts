import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../tools/shipped.ts';

/** A copy of the package, compiled with the benchmark: the one in `dist` may be in use. */
const copy = mkdtempSync(join(tmpdir(), 'plainleaf-bench-test-'));

beforeAll(() => {
  // the servers of tests also measure mails through a queue
  const names = ['package.json', 'tsconfig.json', 'src', 'templates', 'bench', 'content', 'test/tools'];
  for (const name of names) {
    const filter = (path: string): boolean => basename(path) !== 'node_modules';
    cpSync(join(REPOSITORY, name), join(copy, name), { recursive: true, filter });
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'));
  const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'bench/tsconfig.json'], { cwd: copy });
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('the benchmark', () => {
  it('measures and writes', () => {
    const out = join(copy, 'benchmarks.md');
    const argv = ['--quick', '--only', 'plainleaf', '--only', 'react-pdf', '--out', out];
    execFileSync(process.execPath, [join(copy, 'dist/bench/main.js'), ...argv], { stdio: 'pipe' });
    const report = readFileSync(out, 'utf8');
    // no time is asserted: it tells of the machine
    const ratio = String.raw`\d+\.\d\d`;
    const row = (id: string): RegExp =>
      new RegExp(
        String.raw`^\| 1 \| ${id} \| (?:${ratio} \| ){4}${ratio}–${ratio} \| (?:${ratio} \| ){2}[1-9]\d* \| [1-9]\d* \| [1-9]\d* \|$`,
        'm',
      );
    expect(report).toMatch(row('plainleaf'));
    expect(report).toMatch(row('react-pdf'));
    expect(report).toContain('| plainleaf | 0.1.0 | yes | yes |');
    expect(report).toMatch(/^- Node v\d+/m);
    expect(report).toMatch(/^## Checking 2 handouts$/m);
    expect(report.match(/^\| `check[^|]*\|(?: \d+\.\d\d \|){2}(?: [1-9]\d* \|){3}$/gm)).toHaveLength(2);
    expect(report).not.toMatch(/NaN|undefined|failed/);
  }, 300_000);
});
