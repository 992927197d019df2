import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { type ScriptedPrinter, startScriptedPrinter } from '../tools/scripted-printer.ts';

let printer: ScriptedPrinter;
beforeEach(async () => {
  printer = await startScriptedPrinter();
});
afterEach(() => printer.close());

const handout = (version: string): string =>
  `${smallHandout()}for_you:\n  - name\nreview:\n  version: ${version}\n  next: 2030-01-01\n`;
const PRINT = ['print', 'tablets', '--allow-unreviewed', '-p', 'letter', '--copies', '50'] as const;

const project = (): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': handout('1.0.0'),
    'people.csv': 'id,name\n7,Marker-Ann\n',
    'plainleaf.yaml': `printers:\n  office: ${printer.uri}\n`,
  });

const recorded = (root: string): readonly Record<string, unknown>[] =>
  readFileSync(join(root, 'out/audit/deliveries.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the record of deliveries', () => {
  it('keeps what was printed: before it is sent, and how it ended', async () => {
    const root = project();
    const run = await runIn(root, [...PRINT, '--json']);
    expect(run.code).toBe(0);
    const { files } = JSON.parse(run.out) as { files: { sha256: string }[] };
    const line = {
      at: '2026-11-24T12:00:00.000Z',
      channel: 'print',
      batch: 'printed/2026-11-24-1',
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      handout: 'tablets',
      version: '1.0.0',
      language: 'en',
      edition: 'handout',
      sha256: files[0]?.sha256,
      copies: 50,
      printer: printer.uri,
    };
    expect(recorded(root)).toEqual([
      { ...line, outcome: 'in-doubt' },
      { ...line, outcome: 'sent' },
    ]);
  });

  it('calls prints back, beside copies of a batch of the same number', async () => {
    const root = project();
    await runIn(root, PRINT);
    const merged = await runIn(root, [
      ...['merge', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'],
    ]);
    expect(merged.code).toBe(0);
    writeFileSync(join(root, 'content/handouts/tablets/en.yaml'), handout('2.0.0'));
    await runIn(root, PRINT);
    const run = await runIn(root, ['recall', 'tablets', '--before', '2.0.0']);
    const [, ...rows] = run.out.trimEnd().split('\n');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/2026-11-24-1 +7 +2 +made as a file +en +handout +1\.0\.0/);
    expect(rows[1]).toContain(`printed, 50 on ${printer.uri}`);
    expect(run.err).toContain('50 copies were printed for whoever wanted one: look where they lie.');
  });

  it('says perhaps of a print that nobody saw the end of, and nothing of one that the printer refused', async () => {
    const root = project();
    printer.wrong['Create-Job'] = 'client-error-not-possible';
    expect((await runIn(root, PRINT)).code).toBe(3);
    expect((await runIn(root, ['recall', 'tablets', '--before', '9.0.0'])).out).toBe('');
    delete printer.wrong['Create-Job'];
    printer.onLook = (job) => {
      job.state = 'printing';
    };
    expect((await runIn(root, [...PRINT, '--wait', '1'])).code).toBe(75);
    const run = await runIn(root, ['recall', 'tablets', '--before', '9.0.0']);
    expect(run.out).toContain('perhaps printed, 50 on');
  });
});
