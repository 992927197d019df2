import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOfBundle, type Resource } from '../fhir/validate.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const handout = `${smallHandout()}for_you:\n  - name\nreview:\n  version: 1.0.0\n  next: 2030-01-01\n`;
const PEOPLE =
  'id,name,email,email_ok,unencrypted_ok\n' +
  ['7,Marker-Ann,marker.ann', '8,Marker-Ben,marker.ben']
    .map((who) => `${who}@example.org,2026-11-01,2026-11-01\n`)
    .join('');
const BATCH = ['-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];
const AUDIT = 'out/audit/deliveries.ndjson';
const SYSTEM = 'https://clinic.example.org/patients';

interface Found extends Resource {
  readonly status: string;
  readonly subject: { readonly identifier: { readonly system?: string; readonly value: string } };
}

/** A project with copies of one handout in two editions, and mails of another. */
async function delivered(): Promise<string> {
  const root = makeProject({
    'content/handouts/tablets/en.yaml': handout,
    'content/handouts/inhaler/en.yaml': handout,
    'people.csv': PEOPLE,
    'plainleaf.yaml': 'email:\n  from: clinic@example.org\n',
  });
  for (const argv of [
    ['merge', 'tablets', ...BATCH, '-e', 'handout,text'],
    ['email', 'inhaler', ...BATCH, '--send', '--transport', 'eml'],
  ])
    expect(await runIn(root, argv)).toMatchObject({ code: 0 });
  return root;
}

async function exported(root: string, ...argv: readonly string[]): Promise<Resource> {
  const { code, out, err } = await runIn(root, ['records', 'export', ...argv]);
  expect(code, err).toBe(0);
  const bundle = JSON.parse(out) as Resource;
  expect(faultsOfBundle(bundle)).toEqual([]);
  return bundle;
}
const inside = (of: Resource, type: string): readonly Found[] =>
  ((of.entry ?? []) as { resource: Found }[]).flatMap(({ resource }) =>
    resource.resourceType === type ? [resource] : [],
  );
const communications = (of: Resource) => inside(of, 'Communication');
const subjectOf = ({ subject }: Found): string => subject.identifier.value;

describe('records export', () => {
  let root: string;
  beforeAll(async () => {
    root = await delivered();
  });

  it('writes all deliveries as one Bundle that HL7’s definitions allow, twice alike', async () => {
    const bundle = await exported(root);
    expect(communications(bundle).map(({ status }) => status)).toEqual(Array(4).fill('preparation'));
    expect(inside(bundle, 'DocumentReference').map(({ description }) => description)).toEqual([
      'inhaler, version 1.0.0, en, handout',
      'tablets, version 1.0.0, en, handout',
      'tablets, version 1.0.0, en, text',
    ]);
    const [first, again] = [
      await runIn(root, ['records', 'export']),
      await runIn(root, ['records', 'export']),
    ];
    expect(first.out).toBe(again.out);
    expect(first.err).toBe('4 deliveries: 4 done.\n');
  });

  it('says nothing of a person, not even the id of the list', async () => {
    const { out, err } = await runIn(root, ['records', 'export']);
    expect(out + err).not.toMatch(/marker/i);
    const journal = readFileSync(join(root, 'out/batches/2026-11-24-1/journal.ndjson'), 'utf8');
    for (const one of communications(JSON.parse(out) as Resource).slice(0, 2)) {
      const [batch, key] = subjectOf(one).split('/');
      expect(batch).toBe('2026-11-24-1');
      expect(journal).toContain(`"key":"${key}"`);
    }
  });

  it('names rows by the clinic’s own ids where their list is given, and still nothing else of it', async () => {
    const argv = ['-r', 'people.csv', '--system', SYSTEM];
    const named = communications(await exported(root, ...argv));
    // mails are on their way side by side: either may come first
    const [copies, mails] = [named.slice(0, 2), named.slice(2)].map((some) => some.map(subjectOf).toSorted());
    expect([copies, mails]).toEqual([
      ['7', '8'],
      ['7', '8'],
    ]);
    expect(named.every(({ subject }) => subject.identifier.system === SYSTEM)).toBe(true);
    const { out, err } = await runIn(root, ['records', 'export', ...argv]);
    expect(out + err).not.toMatch(/marker/i);
    expect(err).toContain('4 of them named by your own ids.');
  });

  it('leaves those to their codes who are not on the list', async () => {
    writeFileSync(join(root, 'one.csv'), 'id\n8\n9\n');
    const named = communications(await exported(root, 'tablets', '-r', 'one.csv', '--system', SYSTEM));
    expect(named.map(subjectOf).toSorted()).toEqual([expect.stringMatching(/^2026-11-24-1\//), '8']);
  });

  it('writes one handout alone, and what has happened since a day', async () => {
    expect(communications(await exported(root, 'inhaler'))).toHaveLength(2);
    expect(communications(await exported(root, '--since', '2026-11-24'))).toHaveLength(4);
    expect(communications(await exported(root, '--since', '2026-11-24T12:00:00Z'))).toHaveLength(4);
    expect(await exported(root, '--since', '2026-11-24T12:00:01Z')).not.toHaveProperty('entry');
  });

  it('writes lines for bulk import, for their owner’s eyes only', async () => {
    const run = await runIn(root, ['records', 'export', '-f', 'fhir-ndjson', '--to', 'bulk']);
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.err).toContain('✓ bulk/Communication.ndjson');
    for (const [type, count] of [
      ['DocumentReference', 3],
      ['Communication', 4],
    ] as const) {
      const path = join(root, 'bulk', `${type}.ndjson`);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(count);
    }
  });

  it('writes a Bundle into a file, and leaves its folder as open as it was', async () => {
    const before = statSync(root).mode;
    expect(await runIn(root, ['records', 'export', '--to', 'all.json', '-q'])).toMatchObject({
      code: 0,
      err: '',
    });
    expect(statSync(root).mode).toBe(before);
    expect(statSync(join(root, 'all.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(root, 'all.json'), 'utf8')).toBe((await runIn(root, ['records', 'export'])).out);
  });

  it.each([
    ['a handout that there is not', ['tablet'], 2, /tablets/],
    ['a day that is none', ['--since', '2026-02-31'], 2, /--since 2026-11-01/],
    ['a time without a zone', ['--since', '2026-11-24T12:00'], 2, /with its zone/],
    ['a format that there is not', ['-f', 'csv'], 2, /fhir-ndjson/],
    ['lines, and no folder', ['-f', 'fhir-ndjson'], 2, /--to FOLDER/],
    ['ids without their system', ['-r', 'people.csv'], 2, /--system/],
    ['a system that is no URI', ['--system', 'our patients'], 2, /is no URI/],
    [
      'a list that is not there',
      ['-r', 'no.csv', '--system', SYSTEM],
      2,
      /no\.csv could not be read \(ENOENT\)/,
    ],
    ['a list that is none', ['-r', 'plainleaf.yaml', '--system', SYSTEM], 1, /Nothing was written/],
    ['a file where a folder stands', ['--to', 'out'], 3, /EISDIR/],
  ] as const)('refuses %s', async (_, argv, code, says) => {
    const run = await runIn(root, ['records', 'export', ...argv]);
    expect(run).toMatchObject({ code, out: '' });
    expect(run.err).toMatch(says);
  });
});

describe('records export, of a record that is not whole', () => {
  it('tells lines that cannot be read, and writes the rest', async () => {
    const root = await delivered();
    appendFileSync(join(root, AUDIT), '{"at":"2026-11-24T12:0');
    const { code, err } = await runIn(root, ['records', 'export', '-q']);
    expect(code).toBe(0);
    expect(err).toMatch(/Not to be read in the record: line \d+/);
  });

  it('tells as unknown what may have arrived though no record of it was kept', async () => {
    const root = await delivered();
    const journal = join(root, 'out/batches/2026-11-24-2/journal.ndjson');
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    const { key } = JSON.parse(lines.at(-1) ?? '') as { key: string };
    // as if the process had ended after a mail was handed over, and before that was written down
    writeFileSync(journal, `${lines.slice(0, -1).join('\n')}\n`);
    const kept = readFileSync(join(root, AUDIT), 'utf8')
      .split('\n')
      .filter((line) => !line.includes(key));
    writeFileSync(join(root, AUDIT), kept.join('\n'));
    const found = communications(await exported(root, 'inhaler'));
    expect(found.map(({ status }) => status)).toEqual(['preparation', 'unknown']);
    expect(found.map(subjectOf)[1]).toBe(`2026-11-24-2/${key}`);
  });

  it('keeps codes that nobody can resolve any more', async () => {
    const root = await delivered();
    rmSync(join(root, 'out/batches'), { recursive: true });
    const named = communications(await exported(root, '-r', 'people.csv', '--system', SYSTEM));
    expect(named.map(subjectOf)).toEqual(
      Array(4).fill(expect.stringMatching(/^2026-11-24-[12]\/[0-9a-f]{32}$/)),
    );
  });

  it('is an empty Bundle where nothing was delivered', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': handout });
    const { out, err } = await runIn(root, ['records', 'export']);
    expect(JSON.parse(out)).toEqual({ resourceType: 'Bundle', type: 'collection' });
    expect(err).toContain('There is no record of deliveries here');
  });
});
