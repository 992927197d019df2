import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type Announcing,
  type EvePrinter,
  hasEvePrinter,
  startAnnouncing,
  startEvePrinter,
  TURN,
} from '../tools/ippeveprinter.ts';
import { describeWith } from '../tools/needs.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';

/** What ippeveprinter does with a file: it says what a printer says, and is done when a test wants it. */
const COMMAND = (mode: string): string => `#!/bin/sh
said() { echo "STATE: $1" >&2; }
until_told() { while [ "$(cat ${mode})" = "$1" ]; do sleep 0.1; done; }
case "$(cat ${mode})" in
  abort) exit 1 ;;
  hang) until_told hang ;;
  slow) sleep 1.5 ;;
  none) exit 0 ;;
  *) reason="$(cat ${mode})"; said "+$reason"; until_told "$reason"; said "-$reason" ;;
esac
exit 0
`;

describeWith('ippeveprinter, or is not run by root', hasEvePrinter(), 'a real IPP printer in trouble', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-trouble-'));
  const mode = join(folder, 'mode');
  const set = (now: string): void => writeFileSync(mode, now);
  let announcing: Announcing;
  let printer: EvePrinter;
  beforeAll(async () => {
    announcing = await startAnnouncing();
    const command = join(folder, 'print');
    writeFileSync(command, COMMAND(mode));
    chmodSync(command, 0o755);
    printer = await startEvePrinter(['-f', 'application/pdf', '-c', command], announcing);
  }, TURN);
  afterAll(async () => {
    set('none');
    await printer.close();
    await announcing.close();
  });
  beforeEach(() => set('none'));

  const project = (): string =>
    makeProject({
      'content/handouts/tablets/en.yaml': `${smallHandout()}review:\n  version: 1.2.0\n  next: 2030-01-01\n`,
      'plainleaf.yaml': `printers:\n  office: ${printer.uri}\n`,
    });
  const print = (root: string, ...argv: readonly string[]): Promise<Run> =>
    runIn(root, ['print', 'tablets', '--allow-unreviewed', '-p', 'letter', ...argv]);

  it.each([
    ['media-empty-error', 'There is no paper in it.'],
    ['media-jam-error', 'Paper is jammed.'],
    ['toner-empty-error', 'There is no toner in it.'],
    ['cover-open', 'A cover is open.'],
  ])('says %s in plain words, waits, and prints once it is mended', async (reason, words) => {
    const before = printer.spooled().length;
    set(reason);
    const root = project();
    const printing = print(root);
    while (printer.spooled().length === before) await wait(50);
    await wait(1500);
    set('none');
    const run = await printing;
    expect(run, run.err).toMatchObject({ code: 0 });
    expect(run.err).toContain(`office: ${words}\n`);
    expect(printer.spooled()).toHaveLength(before + 1);
  });

  it('says that the printer gave the job up', async () => {
    set('abort');
    const run = await print(project());
    expect(run.code).toBe(3);
    expect(run.err).toContain('The printer gave the job up');
  });

  it('gives up waiting for one that hangs, and finds its job again: printed once', async () => {
    const before = printer.spooled().length;
    set('hang');
    const root = project();
    const run = await print(root, '--wait', '2');
    expect(run, run.err).toMatchObject({ code: 75 });
    expect(run.err).toContain('nothing has changed for a while');
    expect(await print(root)).toMatchObject({ code: 2 });
    set('none');
    const resumed = await print(root, '--resume');
    expect(resumed, resumed.err).toMatchObject({ code: 0 });
    expect(printer.spooled()).toHaveLength(before + 1);
  });

  it('waits for one that is busy with somebody else’s job', async () => {
    const before = printer.spooled().length;
    set('slow');
    const first = print(project());
    while (printer.spooled().length === before) await wait(50);
    const second = await print(project());
    expect(second, second.err).toMatchObject({ code: 0 });
    expect(second.err).toContain('office: It is busy. It is asked again.');
    expect(await first).toMatchObject({ code: 0 });
    expect(printer.spooled()).toHaveLength(before + 2);
  });

  it('says that one is switched off', async () => {
    const other = await startEvePrinter(['-f', 'application/pdf'], announcing);
    await other.close();
    const run = await print(project(), '--printer', other.uri);
    expect(run.code).toBe(3);
    expect(run.err).toContain('The printer does not answer (ECONNREFUSED).');
    expect(run.err).toContain('switched on');
  });
});
