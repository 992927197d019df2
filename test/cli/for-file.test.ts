import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf, transcript } from '../../src/verify/index.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';

const HANDOUT = `${smallHandout()}for_you:\n  - name\n  - note\n  - checklist\n`;
const PERSON =
  'id: r7\nname: Marker-Name Wyrzykowska\nnote: Marker-Note take it at eight.\nchecklist:\n  - Marker-Item walk\n';
const MARKERS = ['Marker-Name', 'Wyrzykowska', 'Marker-Note', 'Marker-Item'];

const project = (person: string): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': HANDOUT,
    'content/handouts/other/en.yaml': HANDOUT,
    'person.yaml': person,
  });
const expectNoMarker = ({ out, err }: Run): void => {
  for (const marker of MARKERS) expect(out + err).not.toContain(marker);
};

describe('build --for-file', () => {
  let root: string;
  let run: Run;
  const file = 'out/tablets/en/personal/r7-handout-letter.pdf';
  beforeAll(async () => {
    root = project(PERSON);
    run = await runIn(root, ['build', 'tablets', '-p', 'letter', '--for-file', 'person.yaml', '--json']);
  });

  it('writes one copy that says all of it, named by its id', () => {
    expect(run.code).toBe(0);
    const read = readPdf(readFileSync(join(root, file)));
    if (!read.ok) throw new Error('unreadable');
    const text = transcript(read.value)
      .map((item) => item.text)
      .join('');
    for (const marker of MARKERS) expect(text).toContain(marker);
    expect(read.value.claims.provenance?.personal).toBe(true);
  });

  it('lets nobody else read it', () => {
    expect(statSync(join(root, file)).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'out/tablets/en/personal')).mode & 0o777).toBe(0o700);
  });

  it('says nothing of the person', () => {
    expect(run.out).toContain(file);
    expectNoMarker(run);
  });

  it('is not taken for a changed handout by verify', async () => {
    const verified = await runIn(root, ['verify', file]);
    expect(verified.code).toBe(0);
    expect(verified.out + verified.err).toContain('as the copy of one person');
    expectNoMarker(verified);
  });

  it('reads standard input', async () => {
    const argv = ['build', 'tablets', '-p', 'a4', '--for-file', '-'];
    const { code } = await runIn(root, argv, {}, undefined, 'id: stdin\nname: Marker-Name\n');
    expect(code).toBe(0);
    expect(existsSync(join(root, 'out/tablets/en/personal/stdin-handout-a4.pdf'))).toBe(true);
  });

  it('asks at the terminal', async () => {
    const answers: Readonly<Record<string, string>> = { Number: 'asked', Name: 'Marker-Name', Note: 'Rest.' };
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return answers[question.split(/[ :]/)[0] ?? ''] ?? '';
    };
    const result = await runIn(root, ['build', 'tablets', '-p', 'a4', '--for-person'], {}, ask);
    expect(result.code).toBe(0);
    expect(asked.length).toBeGreaterThan(5);
    expect(existsSync(join(root, 'out/tablets/en/personal/asked-handout-a4.pdf'))).toBe(true);
    expectNoMarker(result);
  });

  it.each([
    ['a letter that no font has', 'name: Marker-Name \u{10900}\n', 1, 'text/missing-glyph'],
    ['a slot that the handout has not', 'name: Marker-Name\nclinician: Marker-Note\n', 1, 'person/no-slot'],
    ['a note that is too long', `note: ${'Marker-Note '.repeat(40)}\n`, 1, 'person/too-long'],
  ])('refuses %s, without saying whose it is', async (_, person, exit, code) => {
    const refused = await runIn(project(person), ['build', 'tablets', '--for-file', 'person.yaml', '--json']);
    expect(refused.code).toBe(exit);
    const { problems } = JSON.parse(refused.out) as { problems: { id: string; file: string }[] };
    expect(problems.map((problem) => problem.id)).toContain(code);
    expect(problems[0]?.file).toBe('--for-file');
    expectNoMarker(refused);
  });

  it.each([
    ['a file that is not there', ['tablets', '--for-file', 'Marker-Name.yaml']],
    ['several handouts', ['--for-file', 'person.yaml']],
    ['a watch', ['tablets', '--for-file', 'person.yaml', '--watch']],
    ['nobody at the terminal', ['tablets', '--for-person']],
  ])('is called wrongly with %s', async (_, argv) => {
    const refused = await runIn(project(PERSON), ['build', ...argv]);
    expect(refused.code).toBe(2);
    expectNoMarker(refused);
  });
});
