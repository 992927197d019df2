import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';
const ONE = ['--paper', 'a4'];

describe('a file in another encoding', () => {
  it.each([
    ['UTF-16', Buffer.from('\uFEFFtitle: Tablets\n', 'utf16le')],
    ['Windows-1252', Buffer.from('title: Caf\xe9\n', 'latin1')],
  ])('%s is one clear error', async (_name, bytes) => {
    const run = await runIn(makeProject({ [FILE]: bytes }), ['build', '--json']);
    expect(run.code).toBe(1);
    const { problems } = JSON.parse(run.out);
    expect(problems).toEqual([
      expect.objectContaining({ id: 'text/encoding', file: FILE, line: 1, column: 1 }),
    ]);
    expect(problems[0].hint).toContain('UTF-8');
  });
});

describe('names', () => {
  it.each(['tablets/', 'content/handouts/tablets', 'content/handouts/tablets/', FILE])(
    '%s is the handout',
    async (name) => {
      const run = await runIn(makeProject({ [FILE]: smallHandout() }), ['build', '-p', 'a4', name]);
      expect(run.code).toBe(0);
    },
  );

  it('an absolute path is the handout, too', async () => {
    const root = makeProject({ [FILE]: smallHandout() });
    expect((await runIn(root, ['build', '-p', 'a4', join(root, FILE)])).code).toBe(0);
  });

  it('a file that ends in .yml is not passed over in silence', async () => {
    const root = makeProject({ [FILE]: smallHandout(), 'content/handouts/other/en.yml': smallHandout() });
    const run = await runIn(root, ['build']);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(
      /content\/handouts\/other\/en\.yml would not be read[\s\S]*Rename it to en\.yaml/,
    );
  });

  it('hidden files are no languages', async () => {
    const root = makeProject({ [FILE]: smallHandout(), 'content/handouts/tablets/._en.yaml': 'rubbish' });
    expect((await runIn(root, ['build', '-p', 'a4'])).code).toBe(0);
  });

  it.each([
    ['--clinic', 'nope', /no clinic named “nope”/],
    ['--theme', 'stndard', /no theme named “stndard”[\s\S]*Did you mean standard\?/],
    ['--lang', '', /--lang cannot be/],
    ['--out', '', /--out cannot be/],
    ['--out', '~/x', /--out cannot be/],
  ])('%s “%s” is called wrongly', async (flag, value, says) => {
    const run = await runIn(makeProject({ [FILE]: smallHandout() }), ['build', flag, value]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
  });
});

describe('settings', () => {
  it('take one name, several, or all', async () => {
    for (const paper of ['a4', '[a4]', '\n  - a4']) {
      const root = makeProject({ [FILE]: smallHandout(), 'plainleaf.yaml': `paper: ${paper}\n` });
      const { files } = JSON.parse((await runIn(root, ['build', '--json'])).out);
      expect(files.map(({ paper: built }: { paper: string }) => built)).toEqual(['a4']);
    }
  });
});

describe('a variable that cannot be', () => {
  it.each([['build'], ['build', '--watch'], ['check']])('is the caller’s to mend: %s', async (...argv) => {
    const root = makeProject({ [FILE]: smallHandout() });
    const run = await runIn(root, argv, { SOURCE_DATE_EPOCH: 'today' });
    expect(run.code).toBe(2);
    expect(run.err).toContain('SOURCE_DATE_EPOCH cannot be “today”');
  });
});

describe('a run of several', () => {
  it('tells all that it knows when one stops the machine', async () => {
    const root = makeProject({
      'content/handouts/a-broken/en.yaml': 'title: [',
      'content/handouts/b-whole/en.yaml': smallHandout(),
      'content/handouts/c-blocked/en.yaml': smallHandout(),
      'out/c-blocked': 'a file where a folder should go',
    });
    const run = await runIn(root, ['build', ...ONE]);
    expect(run.code).toBe(3);
    expect(run.err).toContain('content/handouts/a-broken/en.yaml:1:');
    expect(run.err).toContain('✓ out/b-whole/en/handout-a4.pdf');
    expect(run.err).toMatch(/c-blocked.*could not be written/);
  });

  it('says once what is wrong with a clinic', async () => {
    const root = makeProject({
      'content/handouts/a/en.yaml': smallHandout(),
      'content/handouts/b/en.yaml': smallHandout(),
      'content/clinics/ours.yaml': 'name: Ours\nlogo: mark.svg\n',
      'plainleaf.yaml': 'clinic: ours\n',
    });
    const { problems } = JSON.parse((await runIn(root, ['build', '--json'])).out);
    expect(problems).toEqual([
      expect.objectContaining({ id: 'asset/missing', file: 'content/clinics/ours.yaml', line: 2, column: 7 }),
    ]);
  });

  it('warns of the PDF that a failed build leaves in place', async () => {
    const root = makeProject({ [FILE]: smallHandout() });
    await runIn(root, ['build', ...ONE]);
    writeFileSync(join(root, FILE), 'title: [');
    const run = await runIn(root, ['build', ...ONE]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('out/tablets/en/handout-a4.pdf is still the one of an earlier build');
  });
});

describe('contacts', () => {
  it.each([
    ['no clinic', {}, 'No clinic is chosen'],
    [
      'a clinic without a telephone',
      { 'content/clinics/ours.yaml': 'name: Ours\n', 'plainleaf.yaml': 'clinic: ours\n' },
      'has no telephone',
    ],
  ])('are not promised with %s', async (_name, files: Record<string, string>, says) => {
    const root = makeProject({ [FILE]: smallHandout('      - Call us.\n      - contact:'), ...files });
    const { problems } = JSON.parse((await runIn(root, ['build', '--json'])).out);
    expect(problems).toEqual([
      expect.objectContaining({ id: 'clinic/no-contact', file: FILE, line: 7, column: 9 }),
    ]);
    expect(problems[0].message).toContain(says);
  });
});

describe('what a file says', () => {
  it('cannot write to the terminal', async () => {
    const root = makeProject({ [FILE]: `${smallHandout()}"\\e[31mred": x\n` });
    const run = await runIn(root, ['build']);
    expect(run.code).toBe(1);
    expect(run.err).not.toContain('\u001B');
  });

  it('a picture that is a link to itself is not there', async () => {
    const root = makeProject({
      [FILE]: smallHandout('      - figure:\n          image: loop.png\n          alt: A loop.'),
    });
    mkdirSync(join(root, 'content/handouts/tablets'), { recursive: true });
    symlinkSync('loop.png', join(root, 'content/handouts/tablets/loop.png'));
    const { problems } = JSON.parse((await runIn(root, ['build', '--json'])).out);
    expect(problems).toEqual([expect.objectContaining({ id: 'asset/missing', line: 6, column: 9 })]);
  });

  it('an out folder that no disk has is a matter of the machine', async () => {
    const root = makeProject({ [FILE]: smallHandout() });
    const run = await runIn(root, ['build', '--out', '/proc/plainleaf', ...ONE]);
    expect(run.code).toBe(3);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(smallHandout());
  });
});
