import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const handout = (version: string): string =>
  `${smallHandout()}for_you:\n  - name\nreview:\n  version: ${version}\n  next: 2030-01-01\n`;
const HEAD = 'id,name,email,email_ok,unencrypted_ok';
const CSV = `${HEAD}\n7,Marker-Ann,marker.ann@example.org,2026-11-01,2026-11-01\n8,Marker-Ben,marker.ben@example.org,2026-11-01,2026-11-01\n`;
const BATCH = ['tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];
const MERGE = ['merge', ...BATCH];
const EML = ['email', ...BATCH, '--send', '--transport', 'eml'];
const AUDIT = 'out/audit/deliveries.ndjson';

interface Delivery {
  readonly batch: string;
  readonly id: string | null;
  readonly row: number | null;
  readonly channel: string;
  readonly version: string;
  readonly locked: boolean | null;
  readonly outcome: string;
}
async function recalled(root: string, ...argv: readonly string[]): Promise<readonly Delivery[]> {
  const { code, out, err } = await runIn(root, ['recall', 'tablets', '--json', ...argv]);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { deliveries: Delivery[] }).deliveries;
}
const brief = ({ batch, id, channel, version }: Delivery): string =>
  `${batch.slice(-1)} ${id} ${channel} ${version}`;

/** A project with three batches: copies in 1.9.0, mails in 1.10.0, copies in 2.0.0. */
async function delivered(): Promise<string> {
  const root = makeProject({
    'content/handouts/tablets/en.yaml': handout('1.9.0'),
    'people.csv': CSV,
    'plainleaf.yaml': 'email:\n  from: clinic@example.org\n',
  });
  for (const [version, argv] of [
    ['1.9.0', MERGE],
    ['1.10.0', EML],
    ['2.0.0', MERGE],
  ] as const) {
    writeFileSync(join(root, 'content/handouts/tablets/en.yaml'), handout(version));
    expect((await runIn(root, argv)).code).toBe(0);
  }
  return root;
}

describe('recall', () => {
  let root: string;
  beforeAll(async () => {
    root = await delivered();
  });

  it('lists who got an older version, by the row’s id, and compares numbers as numbers', async () => {
    expect((await recalled(root, '--before', '2.0.0')).map(brief)).toEqual([
      '1 7 file 1.9.0',
      '1 8 file 1.9.0',
      '2 7 eml 1.10.0',
      '2 8 eml 1.10.0',
    ]);
    expect((await recalled(root, '--before', '1.10.0')).map(brief)).toEqual([
      '1 7 file 1.9.0',
      '1 8 file 1.9.0',
    ]);
  });

  it('lists exactly one version, or all others', async () => {
    expect((await recalled(root, '--version', '1.10.0')).map(brief)).toEqual([
      '2 7 eml 1.10.0',
      '2 8 eml 1.10.0',
    ]);
    expect((await recalled(root, '--not-version', '2.0.0')).map(brief)).toHaveLength(4);
  });

  it('shows a table, and nothing of a person', async () => {
    const { code, out, err } = await runIn(root, ['recall', 'tablets', '--before', '2.0.0']);
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(
      /^2026-11-24 +2026-11-24-1 +7 +2 +made as a file +en +handout +1\.9\.0$/,
    );
    expect(err).toBe('4 got tablets in a version before 2.0.0.\n');
    expect(out + err + readFileSync(join(root, AUDIT), 'utf8')).not.toMatch(/marker/i);
  });

  it('says that nobody got one, and what there is where the name is wrong', async () => {
    const none = await runIn(root, ['recall', 'tablets', '--before', '1.0.0']);
    expect(none).toMatchObject({ code: 0, out: '' });
    expect(none.err).toContain('Nobody got');
    const wrong = await runIn(root, ['recall', 'tablet', '--before', '1.0.0']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('tablets');
  });

  it.each([
    ['no version', []],
    ['two wishes', ['--before', '1.0.0', '--version', '1.0.0']],
    ['a version that has no order', ['--before', 'spring']],
    ['half a version', ['--before', '2.0']],
  ])('is called wrongly with %s', async (_, argv) => {
    const { code, err } = await runIn(root, ['recall', 'tablets', ...argv]);
    expect(code).toBe(2);
    expect(err).toContain('--not-version');
  });
});

describe('recall, of locked files', () => {
  it('tells which were locked, by the record of each', async () => {
    const root = await delivered();
    const before = await recalled(root, '--before', '2.0.0');
    expect(before.map(({ locked }) => locked)).toEqual([false, false, false, false]);
    const open = await runIn(root, ['recall', 'tablets', '--before', '2.0.0']);
    expect(open.out).not.toContain('locked');
    for (const argv of [MERGE, EML]) expect((await runIn(root, [...argv, '--encrypt'])).code).toBe(0);
    const after = (await recalled(root, '--version', '2.0.0')).filter(({ batch }) => /[45]$/.test(batch));
    expect(after.map(({ channel, locked }) => `${channel} ${locked}`)).toEqual([
      ...['file true', 'file true'],
      ...['eml true', 'eml true'],
    ]);
    const table = await runIn(root, ['recall', 'tablets', '--version', '2.0.0']);
    expect(table.out).toMatch(/2026-11-24-3 +7 +2 +made as a file +en +handout +2\.0\.0\n/);
    expect(table.out).toMatch(/2026-11-24-4 +7 +2 +made as a file +en +handout +locked +2\.0\.0\n/);
  });

  it('claims nothing of records that were kept before anybody asked', async () => {
    const root = await delivered();
    const path = join(root, AUDIT);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"locked":false,', ''));
    const old = await recalled(root, '--before', '2.0.0');
    expect(old.map(({ locked }) => locked)).toEqual([null, null, null, null]);
  });
});

describe('recall, from a record that is not whole', () => {
  it('lists what has no order, too, and says so', async () => {
    const root = await delivered();
    const path = join(root, AUDIT);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"1.9.0"', '""'));
    const run = await runIn(root, ['recall', 'tablets', '--before', '2.0.0']);
    expect(run.out).toContain('(none)');
    expect(run.err).toContain('Of 2 nobody can say whether the version was older');
  });

  it('tells a torn last line, and the next batch does not write into it', async () => {
    const root = await delivered();
    appendFileSync(join(root, AUDIT), '{"at":"2026-11-24T12:0');
    const torn = await runIn(root, ['recall', 'tablets', '--before', '2.0.0']);
    expect(torn.code).toBe(0);
    expect(torn.err).toContain('line 7');
    writeFileSync(join(root, 'content/handouts/tablets/en.yaml'), handout('1.0.0'));
    await runIn(root, MERGE);
    expect((await recalled(root, '--version', '1.0.0')).map(brief)).toEqual([
      '4 7 file 1.0.0',
      '4 8 file 1.0.0',
    ]);
  });

  it('lists what may have arrived though no record of it was kept', async () => {
    const root = await delivered();
    // as if the process had ended after a mail was handed over, and before that was written down
    const journal = join(root, 'out/batches/2026-11-24-2/journal.ndjson');
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    const { key } = JSON.parse(lines.at(-1) ?? '') as { key: string };
    writeFileSync(journal, `${lines.slice(0, -1).join('\n')}\n`);
    const audit = join(root, AUDIT);
    const kept = readFileSync(audit, 'utf8')
      .split('\n')
      .filter((line) => !line.includes(key));
    writeFileSync(audit, kept.join('\n'));
    const found = await recalled(root, '--version', '1.10.0');
    expect(found.map(({ outcome }) => outcome).toSorted()).toEqual(['in doubt', 'sent']);
    expect(found.map(({ id }) => id).toSorted()).toEqual(['7', '8']);
    const { out } = await runIn(root, ['recall', 'tablets', '--version', '1.10.0']);
    expect(out).toContain('perhaps written as a mail');
  });

  it('gives the row where the id is not known any more', async () => {
    const root = await delivered();
    rmSync(join(root, 'out/batches'), { recursive: true });
    const found = await recalled(root, '--before', '1.10.0');
    expect(found.map(({ id, row }) => [id, row])).toEqual([
      [null, 2],
      [null, 3],
    ]);
  });

  it('says that there is none', async () => {
    const root = await delivered();
    renameSync(join(root, AUDIT), join(root, 'taken-away'));
    const run = await runIn(root, ['recall', 'tablets', '--before', '2.0.0']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('no record of deliveries');
  });
});
