import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/verify/index.ts';
import { makeProject, runIn } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';
const LIMIT = 'amount: 2\nunit: tablet\nper: day\nsource:\n  title: Leaflet\n';
const HANDOUT = `# our tablets
title: How to take your tablets
authors:
  - Ana Ruiz
sections:
  # a comment
  - heading:   What to do
    blocks:
      - Take {limit}.   
      - Call {clinic.phone|us}.
      - figure:
          image: box.svg
          alt: The box that the tablets come in.
review:
  version: "1.0.0"
  # in two years
  next: 2028-11-24

# the end
`;
const AS = ['--as', 'Ana Ruiz, Registered dietitian'];
const SIGN = ['approve', 'tablets', ...AS, '--yes'];

const project = (text = HANDOUT, more: Readonly<Record<string, string>> = {}): string =>
  makeProject({
    [FILE]: text,
    'content/handouts/tablets/box.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>',
    'content/facts/limit.yaml': LIMIT,
    'plainleaf.yaml': 'paper: a4\n',
    ...more,
  });
const read = (root: string): string => readFileSync(join(root, FILE), 'utf8');

async function reviewFindings(root: string, argv: readonly string[] = []): Promise<readonly string[]> {
  const run = await runIn(root, ['check', '--json', '--paper', 'a4', ...argv]);
  const { findings } = JSON.parse(run.out) as { findings: { id: string; message: string }[] };
  return findings.filter(({ id }) => id === 'meta/reviewer').map(({ message }) => message);
}

describe('plainleaf approve', () => {
  it('writes the sign-off and touches no other byte', async () => {
    const root = project();
    const run = await runIn(root, SIGN);
    expect(run).toMatchObject({ code: 0, out: '' });
    const signed = read(root);
    const [added = ''] = /\n {2}reviewed_by:(?:\n {4}.*)+/.exec(signed) ?? [];
    expect(signed.replace(added, '')).toBe(HANDOUT);
    expect(added).toMatch(
      /^\n {2}reviewed_by:\n {4}name: Ana Ruiz\n {4}role: Registered dietitian\n {4}date: 2026-11-24\n {4}content: [0-9a-f]{64}$/,
    );
    expect(await reviewFindings(root)).toEqual([]);
  });

  it('says what is signed, and how to undo it', async () => {
    const { err } = await runIn(project(), SIGN);
    expect(err).toContain('How to take your tablets (en)');
    expect(err).toMatch(/Version +1\.0\.0/);
    expect(err).toMatch(/limit: 2.tablets a day/);
    expect(err).toContain('To undo');
  });

  it('asks first, and signs only for a yes', async () => {
    const root = project();
    const asked: string[] = [];
    const answer = (words: string) => (question: string) => {
      asked.push(question);
      return Promise.resolve(words);
    };
    const no = await runIn(root, ['approve', 'tablets', ...AS], {}, answer('y'));
    expect(no).toMatchObject({ code: 0, err: expect.stringContaining('Nothing was signed') });
    expect(read(root)).toBe(HANDOUT);
    expect(asked).toHaveLength(1);
    expect((await runIn(root, ['approve', 'tablets', ...AS], {}, answer('Yes'))).code).toBe(0);
    expect(read(root)).toContain('reviewed_by');
  });

  it('refuses where nobody can be asked', async () => {
    const root = project();
    const run = await runIn(root, ['approve', 'tablets', ...AS]);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect(read(root)).toBe(HANDOUT);
  });

  it('refuses a handout in which check finds errors, unless told to', async () => {
    const text = HANDOUT.replace('  next: 2028-11-24', '  next: 2026-01-01');
    const root = project(text);
    const run = await runIn(root, SIGN);
    expect(run).toMatchObject({
      code: 1,
      err: expect.stringMatching(/meta\/review-date[\s\S]*--despite-findings/),
    });
    expect(read(root)).toBe(text);
    expect((await runIn(root, [...SIGN, '--despite-findings'])).code).toBe(0);
    expect(read(root)).toContain('reviewed_by');
  });

  it('never signs what cannot be built', async () => {
    const root = project(HANDOUT.replace('{limit}', '{limits}'));
    const run = await runIn(root, [...SIGN, '--despite-findings']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('fact/unknown');
    expect(read(root)).not.toContain('reviewed_by');
  });

  it('is told the clinic that the handout needs, and holds for every other', async () => {
    const root = project(HANDOUT.replace('{clinic.phone|us}', '{clinic.phone}'), {
      'content/clinics/ours.yaml': 'name: Ours\nphone: 555-0100\n',
      'content/clinics/theirs.yaml': 'name: Theirs\nphone: 555-0199\n',
    });
    expect(await runIn(root, SIGN)).toMatchObject({
      code: 1,
      err: expect.stringContaining('clinic/no-detail'),
    });
    expect((await runIn(root, [...SIGN, '--clinic', 'ours'])).code).toBe(0);
    expect(await reviewFindings(root, ['--clinic', 'theirs'])).toEqual([]);
  });

  it('asks which language was read, where there are several', async () => {
    const root = project(HANDOUT, { 'content/handouts/tablets/en-simple.yaml': HANDOUT });
    expect(await runIn(root, SIGN)).toMatchObject({ code: 2, err: expect.stringContaining('--lang') });
    expect((await runIn(root, [...SIGN, '-l', 'en'])).code).toBe(0);
    expect(read(root)).toContain('reviewed_by');
  });

  it.each([
    ['a day that is none', ['--date', '2026-02-30'], 1, 'schema/date'],
    ['nobody', ['--as', ' , MD'], 2, '--as names nobody'],
  ])('refuses %s', async (_, argv, code, says) => {
    const root = project();
    expect(await runIn(root, [...SIGN, ...argv])).toMatchObject({ code, err: expect.stringContaining(says) });
    expect(read(root)).toBe(HANDOUT);
  });

  it('tells programs what it wrote', async () => {
    const run = await runIn(project(), [...SIGN, '--json', '--date', '2026-11-20']);
    expect(JSON.parse(run.out)).toEqual({
      signed: {
        file: FILE,
        name: 'Ana Ruiz',
        role: 'Registered dietitian',
        date: '2026-11-20',
        content: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      problems: [],
    });
    expect(run.err).toBe('');
  });
});

describe('a sign-off', () => {
  const edit = (root: string, file: string, from: string, to: string): void => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, to));
  };
  const CHANGED = [expect.stringContaining('has changed since Ana Ruiz')];

  it.each([
    ['a word of the text', FILE, 'What to do', 'What to take'],
    ['a shared fact that it prints', 'content/facts/limit.yaml', 'amount: 2', 'amount: 3'],
    ['a picture', 'content/handouts/tablets/box.svg', 'height="60"', 'height="50"'],
  ])('is void when %s changes, and the page says so', async (_, file, from, to) => {
    const root = project();
    await runIn(root, SIGN);
    edit(root, file, from, to);
    expect(await reviewFindings(root)).toEqual(CHANGED);
    const prose = await printed(root);
    expect(prose).toContain('Changed since it was reviewed');
  });

  it('holds when only the layout of the file, its version, or the clinic changes', async () => {
    const clinic = 'name: Ours\nphone: 555-0100\n';
    const root = project(HANDOUT, { 'content/clinics/ours.yaml': clinic });
    await runIn(root, SIGN);
    edit(root, FILE, '# our tablets', '# our best tablets');
    edit(root, FILE, '"1.0.0"', '"1.0.1"');
    expect(await reviewFindings(root)).toEqual([]);
    expect(await reviewFindings(root, ['--clinic', 'ours'])).toEqual([]);
    expect(await printed(root)).toContain('Reviewed by Ana Ruiz');
  });

  it('is written anew, in the place of the old one', async () => {
    const root = project();
    await runIn(root, SIGN);
    edit(root, FILE, 'What to do', 'What to take');
    const again = await runIn(root, ['approve', 'tablets', '--as', 'Bo Li', '--yes']);
    expect(again.err).toMatch(/Takes the place of +Ana Ruiz, 2026-11-24/);
    expect(read(root).match(/reviewed_by/g)).toHaveLength(1);
    expect(read(root)).toContain('name: Bo Li');
    expect(read(root)).not.toContain('role:');
    expect(await reviewFindings(root)).toEqual([]);
  });
});

/** Everything on the finished page. */
async function printed(root: string): Promise<string> {
  expect((await runIn(root, ['build', '--paper', 'a4', '--quiet'])).code).toBe(0);
  const pdf = readPdf(readFileSync(join(root, 'out/tablets/en/handout-a4.pdf')));
  if (!pdf.ok) throw new Error('the file cannot be read');
  return pdf.value.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
}
