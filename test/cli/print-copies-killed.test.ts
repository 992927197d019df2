import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begunBatch } from '../tools/begun-batch.ts';
import { startBuilt } from '../tools/built-command.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { type ScriptedPrinter, startScriptedPrinter } from '../tools/scripted-printer.ts';

/** People of the long test; `PLAINLEAF_TEST_PRINTS=500` is the one to be sure with. */
const COUNT = Number(process.env.PLAINLEAF_TEST_PRINTS ?? 24);
const KILLS = 3;

let printer: ScriptedPrinter;
beforeEach(async () => {
  printer = await startScriptedPrinter();
});
afterEach(() => printer.close());

const project = (count: number): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}for_you:\n  - name\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`,
    'people.csv': `id,name\n${Array.from({ length: count }, (_, row) => `${row},Marker-${row}x\n`).join('')}`,
    'plainleaf.yaml': `printers:\n  office: ${printer.uri}\n`,
  });
const PRINT = [
  'print',
  'tablets',
  '-r',
  'people.csv',
  '--allow-unreviewed',
  '-p',
  'letter',
  '--json',
] as const;

const printed = (): readonly string[] =>
  printer.jobs.filter(({ documents }) => documents.length > 0).map(({ name }) => name);

describe('copies on a printer, killed in the middle', () => {
  it(`prints each of ${COUNT} once, over ${KILLS} kills at random moments`, {
    timeout: 1_800_000,
  }, async () => {
    const root = project(COUNT);
    // each takes a while: some are on their way whenever the process ends
    printer.onLook = (job, look) => {
      job.state = look > 1 ? 'completed' : 'printing';
    };
    const go = () => {
      const batch = begunBatch(root);
      return startBuilt(root, batch ? ['jobs', 'resume', batch, '--json'] : PRINT);
    };
    const moments: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const jobs = Math.floor((COUNT * (kill + Math.random())) / (KILLS + 1));
      const milliseconds = Math.random() * 100;
      moments.push(`${jobs} jobs and ${milliseconds.toFixed(1)} ms`);
      const { child, done } = go();
      while (printed().length < jobs && child.exitCode === null) await wait(2);
      await wait(milliseconds);
      child.kill('SIGKILL');
      await done;
    }
    const why = `killed after ${moments.join(', ')}`;
    const { code, out, err } = await go().done;
    expect(code, `${why}\n${err}`).toBe(0);
    expect(JSON.parse(out), why).toMatchObject({ counts: { printed: COUNT } });
    expect(new Set(printed()).size, why).toBe(COUNT);
    expect(printed(), why).toHaveLength(COUNT);
    expect(
      printer.jobs.every(({ documents }) => documents.length <= 1),
      why,
    ).toBe(true);
    // no job waits for a file that will never come
    const empty = printer.jobs.filter(({ documents }) => documents.length === 0);
    expect(new Set(empty.map(({ state }) => state)).size, why).toBeLessThanOrEqual(1);
    expect(
      empty.every(({ state }) => state === 'canceled'),
      why,
    ).toBe(true);
    if (process.env.PLAINLEAF_TEST_PRINTS)
      process.stderr.write(`${why}: ${printed().length} printed once, ${empty.length} empty jobs canceled\n`);
  });

  it.each([
    ['the file was on its way and did not come', 'is-silent', ['canceled', 'completed', 'completed']],
    ['the printer had taken the file', 'is-silent-after-taking', ['completed', 'completed']],
  ] as const)('while %s: each is printed once', async (_, misdeed, states) => {
    const root = project(2);
    printer.wrong['Send-Document'] = [misdeed];
    const { child, done } = startBuilt(root, PRINT);
    while (!printer.heard.includes('Send-Document') && child.exitCode === null) await wait(5);
    child.kill('SIGKILL');
    await done;
    const batch = begunBatch(root) ?? '';
    const listed = await runIn(root, ['jobs', batch, '--json']);
    expect(JSON.parse(listed.out)).toMatchObject({
      rows: [{ id: '0', row: 2, status: 'in doubt' }],
    });
    const resumed = await runIn(root, ['jobs', 'resume', batch, '--json']);
    expect(resumed.code, resumed.err).toBe(0);
    expect(printer.jobs.map(({ state }) => state)).toEqual(states);
    expect(printed()).toHaveLength(2);
    expect(new Set(printed()).size).toBe(2);
  });
});
