import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/verify/index.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';
import { unzip } from '../tools/unzip.ts';

const HANDOUT = `${smallHandout()}for_you:\n  - name\n  - checklist\nreview:\n  next: 2030-01-01\n`;
const CSV =
  'id,name,checklist_1,checklist_2\n9,Marker-Cem,Walk.,Rest.\n7,Marker-Ann,,\n8,Marker-Ben,,Drink water.\n';
const MERGE = ['merge', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];
const BATCH = 'out/batches/2026-11-24-1';

const project = (csv = CSV): string =>
  makeProject({ 'content/handouts/tablets/en.yaml': HANDOUT, 'people.csv': csv });

/** Text of each page. */
function pagesOf(bytes: Uint8Array): readonly string[] {
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.pages.map(({ texts }) => texts.map(({ text }) => text).join(''));
}

describe('merge into one file', () => {
  let root: string;
  let run: Run;
  beforeAll(async () => {
    root = project();
    run = await runIn(root, [...MERGE, '--zip', '--merge-pdf', '--json']);
  });

  it('writes both beside the copies, for their owner alone', () => {
    expect(run.code, run.err).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      files: [`${BATCH}/copies.zip`, `${BATCH}/copies.pdf`],
      made: 3,
      problems: [],
    });
    for (const name of ['copies.zip', 'copies.pdf'])
      expect(statSync(join(root, BATCH, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(root, BATCH, 'copies'))).toHaveLength(3);
    expect(run.out + run.err).not.toMatch(/Marker|Walk/);
  });

  it('packs each copy as it is, by the name of its row’s id', async () => {
    const files = await unzip(join(root, BATCH, 'copies.zip'));
    expect(files.map(({ name, mode }) => `${name} ${mode.toString(8)}`)).toEqual(
      ['9', '7', '8'].map((id) => `${id}-handout-letter.pdf 600`),
    );
    for (const { name, bytes } of files)
      expect(bytes.equals(readFileSync(join(root, BATCH, 'copies', name)))).toBe(true);
    // names and comments stand in the archive in plain letters
    expect(readFileSync(join(root, BATCH, 'copies.zip'), 'latin1')).not.toContain('Marker');
  });

  it('prints all in the order of the list, each on a sheet of its own', () => {
    const bytes = readFileSync(join(root, BATCH, 'copies.pdf'));
    const single = ['9', '7', '8'].flatMap((id) => {
      const pages = pagesOf(readFileSync(join(root, BATCH, 'copies', `${id}-handout-letter.pdf`)));
      return pages.length % 2 === 0 ? pages : [...pages, ''];
    });
    expect(single.length).toBeGreaterThanOrEqual(6);
    expect(pagesOf(bytes)).toEqual(single);
    const { claims } = (readPdf(bytes) as { value: { claims: { pdfUa: unknown; pdfA: unknown } } }).value;
    expect(claims).toMatchObject({ pdfUa: null });
    expect(bytes.toString('latin1')).not.toMatch(/StructTreeRoot|\/Marked|\/Metadata/);
  });

  it('makes them of a batch that is done already', async () => {
    const folder = project();
    await runIn(folder, MERGE);
    expect(existsSync(join(folder, BATCH, 'copies.zip'))).toBe(false);
    expect((await runIn(folder, [...MERGE, '--resume', '--zip'])).code).toBe(0);
    expect(await unzip(join(folder, BATCH, 'copies.zip'))).toHaveLength(3);
  });

  it('writes none that would lack somebody, and goes on with them', async () => {
    const folder = project(CSV.replace('Marker-Ben', 'Marker-Ben \u{10900}'));
    const part = await runIn(folder, [...MERGE, '--zip', '--merge-pdf']);
    expect(part.code).toBe(5);
    expect(part.err).toContain('Not written: copies.zip and copies.pdf');
    expect(readdirSync(join(folder, BATCH)).filter((name) => name.startsWith('copies'))).toEqual(['copies']);
  });

  it('says of a copy that was taken away which it is', async () => {
    const folder = project();
    await runIn(folder, MERGE);
    rmSync(join(folder, BATCH, 'copies/7-handout-letter.pdf'));
    const { code, err } = await runIn(folder, [...MERGE, '--resume', '--zip']);
    expect(code).toBe(3);
    expect(err).toContain('row 3');
    expect(existsSync(join(folder, BATCH, 'copies.zip'))).toBe(false);
  });

  it.each([
    ['an edition without pages', ['-e', 'html'], 'without pages'],
    ['sheets beside pages', ['-e', 'handout,booklet'], 'booklet'],
  ])('refuses to print %s in one go', async (_, argv, words) => {
    const folder = project();
    const { code, err } = await runIn(folder, [...MERGE, ...argv, '--merge-pdf']);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'out/batches'))).toBe(false);
  });

  it('prints the check list of each row', () => {
    const [cem = '', , ben = ''] = ['9', '7', '8'].map((id) =>
      pagesOf(readFileSync(join(root, BATCH, 'copies', `${id}-handout-letter.pdf`))).join(''),
    );
    expect(cem).toContain('Walk.');
    expect(cem).toContain('Rest.');
    expect(ben).toContain('Drink water.');
    expect(ben).not.toContain('Walk.');
  });
});

it('makes nothing of a check list that the handout has no place for', async () => {
  const folder = makeProject({
    'content/handouts/tablets/en.yaml': HANDOUT.replace('  - checklist\n', ''),
    'people.csv': CSV,
  });
  const { code, err } = await runIn(folder, MERGE);
  expect(code).toBe(1);
  expect(err).toContain('people.csv:2:3');
  expect(err).toContain('`checklist`: the handout has no place for it');
});

it('packs every edition that a handout comes in', { timeout: 120_000 }, async () => {
  const folder = project();
  const { code, err } = await runIn(folder, [...MERGE, '-e', 'all', '--zip']);
  expect(code, err).toBe(0);
  const names = (await unzip(join(folder, BATCH, 'copies.zip'))).map(({ name }) => name);
  expect(names.toSorted()).toEqual(readdirSync(join(folder, BATCH, 'copies')).toSorted());
  expect(names).toContain('7-handout.html');
});

describe('merge, told what to do when a copy fails', () => {
  const COUNT = 600;
  const good = Array.from({ length: COUNT }, (_, row) => `${row},Marker-${row}`);
  const BAD = `id,name\nbad,Marker \u{10900}\n${good.join('\n')}\n`;

  it('makes the others with --keep-going, and leaves off with --fail-fast', async () => {
    const made = new Map<string, number>();
    for (const flag of ['--keep-going', '--fail-fast']) {
      const folder = project(BAD);
      expect((await runIn(folder, [...MERGE, flag])).code).toBe(5);
      const status = readFileSync(join(folder, BATCH, 'status.csv'), 'utf8');
      made.set(flag, (status.match(/,made,/g) ?? []).length);
      expect(status).toContain('bad,2,failed,text/missing-glyph');
      expect(status.trim().split('\n')).toHaveLength(COUNT + 2);
    }
    expect(made.get('--keep-going')).toBe(COUNT);
    // those that were begun beside it are finished
    expect(made.get('--fail-fast')).toBeLessThan(COUNT);
  });

  it('takes one of the two', async () => {
    expect((await runIn(project(), [...MERGE, '--keep-going', '--fail-fast'])).code).toBe(2);
  });
});
