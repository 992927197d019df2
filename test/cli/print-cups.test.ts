import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cups, hasCups, startCups } from '../tools/cups.ts';
import { freePort } from '../tools/free-port.ts';
import { describeWith } from '../tools/needs.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

describeWith('CUPS, or is not run by root', hasCups(), 'a real print server', () => {
  let cups: Cups;
  beforeAll(async () => {
    cups = await startCups(join(REPOSITORY, 'test/fixtures/printers/office.ppd'));
  });
  afterAll(() => cups.close());

  const root = makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}leaflet: true\nfor_you:\n  - name\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`,
    'people.csv': 'id,name\n1,Ann\n2,Bob\n3,Cleo\n',
  });
  const print = (out: string, ...argv: readonly string[]): Promise<Run> =>
    runIn(root, ['print', 'tablets', '--allow-unreviewed', '--printer', cups.uri, '-o', out, ...argv]);
  const newFolder = (): string => mkdtempSync(join(tmpdir(), 'plainleaf-printed-'));

  it('is listed with its queues', async () => {
    const run = await runIn(makeProject({}), ['printers', `127.0.0.1:${cups.port}`, '--json']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(run.out)).toMatchObject({
      printers: [
        {
          name: 'Office',
          uri: cups.uri,
          model: 'Acme Office',
          mediaReady: ['iso_a4_210x297mm'],
          sides: ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'],
        },
      ],
    });
  });

  it('prints sheets on the paper it has, as they are', async () => {
    const before = cups.spooled().length;
    const run = await print(newFolder(), '-e', 'leaflet', '-n', '20', '--json');
    expect(run).toMatchObject({ code: 0 });
    const { files } = JSON.parse(run.out) as { files: { sha256: string }[] };
    expect(files).toMatchObject([
      {
        file: 'tablets/en/leaflet-a4-print.pdf',
        state: 'printed',
        copies: 20,
        sides: 'two-sided-short-edge',
      },
    ]);
    const spooled = cups.spooled().slice(before);
    expect(spooled.map((pdf) => createHash('sha256').update(pdf).digest('hex'))).toEqual(
      files.map(({ sha256 }) => sha256),
    );
  });

  it('prints no Letter where A4 is loaded', async () => {
    const before = cups.spooled().length;
    const run = await print(newFolder(), '-p', 'letter');
    expect(run.code).toBe(3);
    expect(run.err).toContain('There is no Letter in the printer: it is loaded with A4.');
    expect(cups.spooled()).toHaveLength(before);
  });

  it('prints once what was not seen to end: a queue that is paused, and started again', async () => {
    const before = cups.spooled().length;
    const out = newFolder();
    cups.pauseQueue();
    const hung = await print(out, '--wait', '1');
    expect(hung).toMatchObject({ code: 75 });
    expect(hung.err).toContain('It is paused');
    expect(await print(out)).toMatchObject({ code: 2 });
    cups.startQueue();
    expect(await print(out, '--resume')).toMatchObject({ code: 0 });
    expect(cups.spooled()).toHaveLength(before + 1);
  });

  it('says that somebody canceled the job there', async () => {
    const before = cups.spooled().length;
    cups.pauseQueue();
    const printing = print(newFolder());
    while (cups.spooled().length === before) await wait(50);
    cups.cancelJobs();
    const run = await printing;
    cups.startQueue();
    expect(run, run.err).toMatchObject({ code: 3 });
    expect(run.err).toContain('Somebody canceled the job at the printer');
  });

  it('says that the printer behind it is switched off, and leaves the job there', async () => {
    const uri = cups.addQueue('Away', `ipp://127.0.0.1:${await freePort()}/ipp/print`);
    const run = await print(newFolder(), '--printer', uri, '--wait', '8');
    expect(run, run.err).toMatchObject({ code: 75 });
    expect(run.err).toContain('It says “The printer may not exist or is unavailable at this time.”');
  });

  it('prints the copy of each person once, in the order of the list', async () => {
    const before = cups.spooled().length;
    const out = newFolder();
    const run = await print(out, '-r', join(root, 'people.csv'));
    expect(run, run.err).toMatchObject({ code: 0 });
    const spooled = cups
      .spooled()
      .slice(before)
      .map((pdf) => createHash('sha256').update(pdf).digest('hex'));
    const journal = readFileSync(join(out, 'batches/2026-11-24-1/journal.ndjson'), 'utf8').trim().split('\n');
    const sent = journal
      .map((line) => JSON.parse(line) as { is?: string; sha256?: string })
      .filter(({ is }) => is === 'sent');
    expect(spooled).toHaveLength(3);
    expect(spooled.toSorted()).toEqual(sent.map(({ sha256 }) => sha256).toSorted());
  });

  it('is told from a queue that is not there', async () => {
    const uri = cups.uri.replace('Office', 'Ward');
    const run = await runIn(root, ['print', 'tablets', '--allow-unreviewed', '--printer', uri]);
    expect(run.code).toBe(3);
    expect(run.err).toContain('client-error-not-found');
  });
});
