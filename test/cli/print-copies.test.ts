import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';
import { makeProject, runIn, runWith, smallHandout } from '../tools/project.ts';
import { printerAttribute, type ScriptedPrinter, startScriptedPrinter } from '../tools/scripted-printer.ts';

let printer: ScriptedPrinter;
beforeEach(async () => {
  printer = await startScriptedPrinter();
});
afterEach(() => printer.close());

const CSV = `id,name\n${[11, 12, 13, 14, 15, 16].map((id) => `${id},Marker-${'abcdefghijklmnopq'[id - 10]}nn\n`).join('')}`;
const project = (csv = CSV): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}for_you:\n  - name\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`,
    'people.csv': csv,
    'plainleaf.yaml': `printers:\n  office: ${printer.uri}\n`,
  });
const PRINT = ['print', 'tablets', '-r', 'people.csv', '--allow-unreviewed'] as const;
const BATCH = '2026-11-24-1';
const documents = (): readonly Buffer[] => printer.jobs.flatMap((job) => job.documents);
const statusOf = (root: string): readonly string[] =>
  readFileSync(join(root, `out/batches/${BATCH}/status.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

describe('print --recipients', () => {
  it('prints the copy that merge makes of each row, a job each, in the order of the list', async () => {
    const root = project();
    const run = await runIn(root, PRINT);
    expect(run, run.err).toMatchObject({ code: 0, out: '' });
    expect(run.err).toContain('6 printed on office');
    expect(await runIn(root, ['merge', ...PRINT.slice(1), '-p', 'letter'])).toMatchObject({ code: 0 });
    const folder = join(root, 'out/batches/2026-11-24-2/copies');
    const merged = readdirSync(folder).toSorted();
    expect(merged[0]).toBe('11-handout-letter.pdf');
    expect(documents().map((pdf, at) => pdf.equals(readFileSync(join(folder, merged[at] ?? ''))))).toEqual(
      Array(6).fill(true),
    );
    expect(statusOf(root)).toEqual([11, 12, 13, 14, 15, 16].map((id) => `${id},${id - 9},printed,`));
  });

  it('tells the printer, the journal and the record nothing of anybody', async () => {
    const root = project();
    expect((await runIn(root, PRINT)).code).toBe(0);
    const names = printer.jobs.map(({ name }) => name);
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^Plainleaf [0-9a-f]{32}$/);
    const talk = printer.requests.map((bytes) => bytes.toString('latin1'));
    expect(talk.length).toBeGreaterThan(18);
    expect(talk.filter((text) => text.includes('Marker'))).toEqual([]);
    for (const file of [
      `out/batches/${BATCH}/journal.ndjson`,
      'out/audit/deliveries.ndjson',
      `out/batches/${BATCH}/status.csv`,
    ])
      expect(readFileSync(join(root, file), 'utf8')).not.toContain('Marker');
  });

  it('is listed by jobs and by recall, row by row', async () => {
    const root = project();
    await runIn(root, PRINT);
    expect((await runIn(root, ['jobs'])).out).toMatch(/2026-11-24-1 .*print .*tablets/);
    const json = await runIn(root, ['recall', 'tablets', '--before', '2.0.0', '--json']);
    const { deliveries } = JSON.parse(json.out) as { deliveries: { id: string }[] };
    expect(deliveries).toHaveLength(6);
    expect(deliveries[0]).toMatchObject({
      ...{ id: '11', row: 2, channel: 'print', batch: BATCH, version: '1.2.0', outcome: 'sent' },
      ...{ copies: 1, printer: printer.uri },
    });
  });

  it('is not printed a second time unless somebody says so', async () => {
    const root = project();
    await runIn(root, PRINT);
    const again = await runIn(root, PRINT);
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('they would all get it twice');
    expect(documents()).toHaveLength(6);
    expect(await runIn(root, [...PRINT, '--again'])).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(12);
  });

  it('goes on behind a copy that somebody canceled at the printer, and prints that one when asked', async () => {
    const root = project();
    printer.onLook = (job) => {
      job.state = job.id === 2 ? 'canceled' : 'completed';
    };
    const run = await runIn(root, PRINT);
    expect(run).toMatchObject({ code: 5 });
    expect(statusOf(root)[1]).toBe('12,3,failed,canceled');
    expect(documents()).toHaveLength(6);
    printer.onLook = (job) => {
      job.state = 'completed';
    };
    expect(await runIn(root, ['jobs', 'resume', BATCH])).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(7);
  });

  it('sends no others to a printer that refuses or hangs, and follows what it has when it goes on', async () => {
    const root = project();
    printer.onLook = (job) => {
      job.state = 'printing';
    };
    const run = await runIn(root, [...PRINT, '--wait', '1']);
    expect(run, run.err).toMatchObject({ code: 75 });
    expect(run.err).toContain('plainleaf jobs resume 2026-11-24-1');
    // one that it prints and three behind it, as far as it knows
    expect(documents()).toHaveLength(4);
    printer.onLook = (job) => {
      job.state = 'completed';
    };
    printer.wrong['Create-Job'] = 'server-error-not-accepting-jobs';
    const refused = await runIn(root, ['jobs', 'resume', BATCH]);
    expect(refused, refused.err).toMatchObject({ code: 75 });
    expect(documents()).toHaveLength(4);
    delete printer.wrong['Create-Job'];
    const resumed = await runIn(root, ['jobs', 'resume', BATCH]);
    expect(resumed, resumed.err).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(6);
  });

  it('prints anew what the printer knows nothing of only when somebody says so', async () => {
    const root = project('id,name\n11,Marker-Ann\n');
    printer.onLook = (job) => {
      job.state = 'printing';
    };
    await runIn(root, [...PRINT, '--wait', '1']);
    printer.jobs.length = 0;
    printer.onLook = (job) => {
      job.state = 'completed';
    };
    const run = await runIn(root, ['jobs', 'resume', BATCH]);
    expect(run).toMatchObject({ code: 5 });
    expect(run.err).toContain('look in its tray first');
    expect(documents()).toHaveLength(0);
    expect(await runIn(root, ['jobs', 'retry', BATCH, '--in-doubt'])).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(1);
  });

  it('finishes what it has begun when it is interrupted', async () => {
    const root = project();
    const stop = new AbortController();
    printer.onLook = (job) => {
      job.state = 'completed';
      if (job.id === 3) stop.abort();
    };
    const run = await runWith({ cwd: root, interrupted: stop.signal }, (terminal) =>
      runCommandLine(PRINT, terminal),
    );
    expect(run).toMatchObject({ code: 75 });
    expect(await runIn(root, ['jobs', 'resume', BATCH])).toMatchObject({ code: 0 });
    expect(documents()).toHaveLength(6);
    expect(printer.jobs.every(({ documents: got }) => got.length === 1)).toBe(true);
  });

  it('leaves out a row whose letters no font has, and names nobody', async () => {
    const root = project('id,name\n11,Marker-\u{13000}\n12,Marker-Bob\n');
    const run = await runIn(root, PRINT);
    expect(run, run.err).toMatchObject({ code: 5 });
    expect(run.err + run.out).not.toContain('Marker');
    expect(statusOf(root)).toEqual(['11,2,failed,text/missing-glyph', '12,3,printed,']);
    expect(documents()).toHaveLength(1);
  });

  it('resumes nothing that was made from another list', async () => {
    const root = project();
    printer.wrong['Create-Job'] = 'server-error-not-accepting-jobs';
    await runIn(root, PRINT);
    writeFileSync(join(root, 'people.csv'), CSV.replace('Marker-bnn', 'Marker-Zed'));
    const run = await runIn(root, ['jobs', 'resume', BATCH]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).not.toContain('Marker');
  });

  it.each([
    ['several editions', ['-e', 'handout,large-print'], CSV, 'one edition'],
    ['an edition that nobody can have for himself', ['-e', 'poster'], CSV, 'one edition'],
    ['a row without pages', [], 'id,name,edition\n11,Marker-Ann,html\n', 'Row 2, `edition`'],
  ])('refuses %s before anything is sent', async (_, argv, csv, words) => {
    const run = await runIn(project(csv), [...PRINT, ...argv]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain(words);
    expect(printer.jobs).toEqual([]);
  });

  it('refuses what the printer cannot do before the first copy', async () => {
    printer.attributes.set('media-ready', printerAttribute.keywords('media-ready', 'iso_a4_210x297mm'));
    const run = await runIn(project(), [...PRINT, '-p', 'letter']);
    expect(run).toMatchObject({ code: 3 });
    expect(run.err).toContain('There is no Letter in the printer');
    expect(printer.jobs).toEqual([]);
  });
});
