import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationName } from '../../src/printing/ipp/operations.ts';
import { startBuilt } from '../tools/built-command.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { type Misdeed, type ScriptedPrinter, startScriptedPrinter } from '../tools/scripted-printer.ts';

let printer: ScriptedPrinter;
beforeEach(async () => {
  printer = await startScriptedPrinter();
});
afterEach(() => printer.close());

const PRINT = ['print', 'tablets', '--allow-unreviewed', '-p', 'letter'] as const;
const documents = (): number => printer.jobs.flatMap((job) => job.documents).length;

/** Starts to print, and ends the process for good where the printer keeps it waiting. */
async function killAt(operation: OperationName, misdeed: Misdeed): Promise<string> {
  const root = makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}review:\n  version: 1.2.0\n  next: 2030-01-01\n`,
    'plainleaf.yaml': `printers:\n  office: ${printer.uri}\n`,
  });
  printer.wrong[operation] = misdeed;
  const { child, done } = startBuilt(root, PRINT);
  for (let tries = 0; tries < 1200 && !printer.heard.includes(operation); tries++) await wait(50);
  child.kill('SIGKILL');
  expect(await done).toMatchObject({ code: -1 });
  expect(printer.heard).toContain(operation);
  printer.wrong[operation] = [];
  return root;
}

describe('a print whose process is killed', () => {
  it('before the printer has announced the job is printed once by the same command', async () => {
    const root = await killAt('Create-Job', 'is-silent');
    expect(await runIn(root, [...PRINT, '--resume'])).toMatchObject({ code: 2 });
    expect(await runIn(root, PRINT)).toMatchObject({ code: 0 });
    expect(documents()).toBe(1);
  });

  it('before the printer got the file is printed once: the empty job is canceled', async () => {
    const root = await killAt('Send-Document', 'is-silent');
    expect(await runIn(root, PRINT)).toMatchObject({ code: 2 });
    expect(await runIn(root, [...PRINT, '--resume'])).toMatchObject({ code: 0 });
    expect(printer.jobs.map(({ state }) => state)).toEqual(['canceled', 'completed']);
    expect(documents()).toBe(1);
  });

  it('after the printer got the file is printed once: the job is found by its name', async () => {
    const root = await killAt('Send-Document', 'is-silent-after-taking');
    expect(await runIn(root, [...PRINT, '--resume'])).toMatchObject({ code: 0 });
    expect(printer.jobs.map(({ state }) => state)).toEqual(['completed']);
    expect(documents()).toBe(1);
  });
});
