import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { startBuilt } from '../tools/built-command.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const HANDOUT = `${smallHandout()}for_you:\n  - name\n  - note\nreview:\n  next: 2030-01-01\n`;
const CSV = 'id,name,note\n7,Marker-Ann,Marker-one\n8,Marker-Ben,Marker-two\n9,Marker-Cem,Marker-three\n';
const MARKERS = /Marker|Ann|Ben|Cem/;

const project = (csv = CSV, handout = HANDOUT): string =>
  makeProject({ 'content/handouts/tablets/en.yaml': handout, 'people.csv': csv });
const MERGE = ['merge', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];

function textOf(path: string): string {
  const read = readPdf(readFileSync(path));
  if (!read.ok) throw new Error('unreadable');
  return transcript(read.value)
    .map((item) => item.text)
    .join('');
}

/** Everything but the copies themselves. */
function filesBeside(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !name.endsWith('.pdf'),
  );
}

describe('merge', () => {
  let root: string;
  let run: Run;
  let batch: string;
  beforeAll(async () => {
    root = project();
    run = await runIn(root, [...MERGE, '--json']);
    batch = join(root, 'out/batches/2026-11-24-1');
  });

  it('makes a copy for each row, named by its id and nobody else’s', () => {
    expect(run.code).toBe(0);
    const copies = join(batch, 'copies');
    expect(readdirSync(copies).toSorted()).toEqual(['7', '8', '9'].map((id) => `${id}-handout-letter.pdf`));
    const text = textOf(join(copies, '8-handout-letter.pdf'));
    expect(text).toContain('Marker-Ben');
    expect(text).toContain('Marker-two');
    expect(text).not.toContain('Marker-Ann');
    expect(text).toContain('Not reviewed by a clinician');
  });

  it('keeps all of it to its owner, and the persons out of all but their copies', () => {
    expect(statSync(batch).mode & 0o777).toBe(0o700);
    expect(statSync(join(batch, 'copies')).mode & 0o777).toBe(0o700);
    expect(statSync(join(batch, 'copies/7-handout-letter.pdf')).mode & 0o777).toBe(0o600);
    expect(run.out + run.err).not.toMatch(MARKERS);
    const beside = filesBeside(batch);
    expect(beside).toContain('journal.ndjson');
    for (const name of beside) expect(readFileSync(join(batch, name), 'utf8'), name).not.toMatch(MARKERS);
    // a row's id is in the status file alone
    expect(readFileSync(join(batch, 'status.csv'), 'utf8')).toBe(
      'id,row,status,code\n7,2,made,\n8,3,made,\n9,4,made,\n',
    );
  });

  it('resumes with nothing left to do, and refuses another list', async () => {
    const before = statSync(join(batch, 'copies/7-handout-letter.pdf')).mtimeMs;
    const again = await runIn(root, [...MERGE, '--resume']);
    expect(again.code).toBe(0);
    expect(statSync(join(batch, 'copies/7-handout-letter.pdf')).mtimeMs).toBe(before);
    writeFileSync(join(root, 'other.csv'), CSV.replace('Ann', 'Eve'));
    const other = await runIn(root, [...MERGE.map((word) => word.replace('people', 'other')), '--resume']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('no batch to resume');
  });

  it.each([
    ['content/locales/en.yaml', 'a word'],
    ['content/themes/standard.yaml', 'a colour'],
  ])('refuses to go on once %s has changed', async (path, text) => {
    const folder = project();
    expect((await runIn(folder, MERGE)).code).toBe(0);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const shipped = readFileSync(join(REPOSITORY, path), 'utf8');
    writeFileSync(join(folder, path), `${shipped}# ${text}\n`);
    const other = await runIn(folder, [...MERGE, '--resume']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('no batch to resume');
  });

  it.each([
    ['an unsigned handout', MERGE.slice(0, -1), undefined, 'delivery/unreviewed'],
    ['an overdue one', MERGE, HANDOUT.replace('2030', '2020'), 'delivery/expired'],
    ['one without a day of review', MERGE, HANDOUT.replace(/review:[\s\S]*/, ''), 'delivery/expired'],
    ['a slot that it has not', MERGE, HANDOUT.replace('  - note\n', ''), 'person/no-slot'],
  ])('makes nothing of %s', async (_, argv, handout, code) => {
    const folder = project(CSV, handout);
    const refused = await runIn(folder, [...argv, '--json']);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(code);
    expect(existsSync(join(folder, 'out/batches'))).toBe(false);
    expect(refused.out + refused.err).not.toMatch(MARKERS);
  });

  it('tells every bad row before it makes anything', async () => {
    const folder = project('id,name\n1,=Marker\n1,Marker\nx y,Marker\n');
    const refused = await runIn(folder, [...MERGE, '--json']);
    expect(refused.code).toBe(1);
    for (const code of ['recipient/formula', 'recipient/id-twice', 'recipient/id'])
      expect(refused.out).toContain(code);
    expect(refused.out).not.toMatch(MARKERS);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('goes on with the others where the font cannot draw a name, and says which row', async () => {
    const folder = project(CSV.replace('Marker-Ben', 'Marker-Ben \u{10900}'));
    const result = await runIn(folder, MERGE);
    expect(result.code).toBe(5);
    expect(result.err).toContain('people.csv:3:2');
    expect(result.err).not.toMatch(MARKERS);
    const status = readFileSync(join(folder, 'out/batches/2026-11-24-1/status.csv'), 'utf8');
    expect(status).toContain('8,3,failed,text/missing-glyph');
    expect(readdirSync(join(folder, 'out/batches/2026-11-24-1/copies'))).toHaveLength(2);
  });

  it('asks for one paper', async () => {
    const { code, err } = await runIn(root, ['merge', 'tablets', '-r', 'people.csv', '--allow-unreviewed']);
    expect(code).toBe(2);
    expect(err).toContain('--paper');
  });
});

describe('merge, ended in the middle', () => {
  const COUNT = 3000;
  const rows = Array.from({ length: COUNT }, (_, row) => `${row + 1},Marker-${row + 1},Rest.`);

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'by %s, goes on where it was',
    { timeout: 180_000 },
    async (signal) => {
      const folder = project(`id,name,note\n${rows.join('\n')}\n`);
      const copies = join(folder, 'out/batches', `${new Date().toISOString().slice(0, 10)}-1`, 'copies');
      const { child, done } = startBuilt(folder, MERGE);
      while (!existsSync(copies) || readdirSync(copies).length < 5)
        await new Promise((go) => setTimeout(go, 20));
      child.kill(signal);
      const first = await done;
      expect(first.code).toBe(signal === 'SIGTERM' ? 75 : -1);
      const then = readdirSync(copies).filter((name) => name.endsWith('.pdf')).length;
      expect(then).toBeLessThan(COUNT);
      const { code, err } = await startBuilt(folder, [...MERGE, '--resume']).done;
      expect(code, err).toBe(0);
      const names = readdirSync(copies).filter((name) => name.endsWith('.pdf'));
      expect(names).toHaveLength(COUNT);
      for (const name of names.filter((_, index) => index % 100 === 0))
        expect(textOf(join(copies, name))).toContain(`Marker-${name.split('-')[0]}Note`);
    },
  );
});
