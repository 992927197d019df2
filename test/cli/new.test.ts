import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handoutJsonSchema } from '../../src/content/index.ts';
import { makeProject, runIn } from '../tools/project.ts';

const written = (out: string): string[] => (JSON.parse(out) as { written: string[] }).written;
const FILE = 'content/handouts/back-pain/en.yaml';

/** The schema that the first line of a handout names, as an editor finds it. */
function schemaOf(root: string, file: string): unknown {
  const [, path = ''] =
    /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  return JSON.parse(readFileSync(join(root, dirname(file), path), 'utf8'));
}

describe('plainleaf new', () => {
  it('makes a project of an empty folder, and its handout builds at once', async () => {
    const root = makeProject({});
    const run = await runIn(root, ['new', 'back-pain', '--json', '--quiet']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(written(run.out)).toEqual([FILE, 'schema/handout.schema.json', 'plainleaf.yaml']);

    const build = await runIn(root, ['build', 'back-pain', '--paper', 'a4', '--json']);
    expect(build.code).toBe(0);
    expect(JSON.parse(build.out)).toMatchObject({
      files: [{ file: 'out/back-pain/en/handout-a4.pdf' }],
      problems: [],
    });
  });

  it('leaves check nothing to find but what only its author can write', async () => {
    const root = makeProject({});
    await runIn(root, ['new', 'back-pain']);
    const check = await runIn(root, ['check', '--json']);
    const { findings } = JSON.parse(check.out) as { findings: { id: string; line: number }[] };
    const lines = readFileSync(join(root, FILE), 'utf8').split('\n');
    expect(findings.map(({ id }) => id).toSorted()).toEqual([
      // the clinic's telephone, once a clinic is named
      'act/contact',
      // which signs cannot wait, and what is not known
      'act/emergency',
      'claim/no-uncertainty',
      'message/placeholder',
      'meta/author',
      'meta/review-date',
      'meta/reviewer',
      'ref/empty',
    ]);
    const empty = findings.find(({ id }) => id === 'ref/empty');
    expect(lines[(empty?.line ?? 0) - 1]).toContain('title:');
    const contact = findings.find(({ id }) => id === 'act/contact');
    expect(lines[(contact?.line ?? 0) - 1]).toContain('{clinic.phone|');
  });

  it('holds its blocks for what only the author can write ready, so that filling them in leaves the signature alone', async () => {
    const root = makeProject({});
    await runIn(root, ['new', 'back-pain']);
    const filled = readFileSync(join(root, FILE), 'utf8')
      .replace(
        /^( *)# ((?: *- emergency:| +- "Call \{|- heading: How sure| {2}blocks:| +- claims:| +- claim:| +strength:))/gm,
        '$1$2',
      )
      .replace('      #     - You', '          - You cannot feel your legs.')
      .replace('# authors:\n#   - Name', 'authors:\n  - Ana Ruiz')
      .replace('next:\n', 'next: 2027-11-23\n')
      .replace('title:\n    publisher:', 'title: A book\n    publisher:')
      .replace('date:\n', 'date: 2026\n');
    writeFileSync(join(root, FILE), filled);
    const check = await runIn(root, ['check', '--json', '--clinic', 'riverside']);
    const { findings } = JSON.parse(check.out) as { findings: { id: string; message: string }[] };
    expect(findings.map(({ id, message }) => `${id} ${message}`)).toEqual([
      expect.stringMatching(/^message\/placeholder “Say here what .* and so are 8 more/),
      expect.stringMatching(/^meta\/reviewer /),
    ]);
  });

  it('names a schema that is there, and writes one only where there is none', async () => {
    const root = makeProject({});
    await runIn(root, ['new', 'back-pain']);
    expect(schemaOf(root, FILE)).toEqual(handoutJsonSchema());

    const installed = 'node_modules/plainleaf/schema/handout.schema.json';
    const other = makeProject({ [installed]: '{ "title": "installed" }' });
    const run = await runIn(other, ['new', 'back-pain', '--json']);
    expect(schemaOf(other, FILE)).toEqual({ title: 'installed' });
    expect(written(run.out)).toEqual([FILE, 'plainleaf.yaml']);

    const own = makeProject({ 'plainleaf.yaml': '', 'schema/handout.schema.json': '{ "title": "own" }' });
    expect(written((await runIn(own, ['new', 'back-pain', '--json'])).out)).toEqual([FILE]);
    expect(schemaOf(own, FILE)).toEqual({ title: 'own' });
  });

  it('writes into the project around a folder deep inside it', async () => {
    const root = makeProject({ 'plainleaf.yaml': '', 'content/clinics/.keep': '' });
    await runIn(join(root, 'content/clinics'), ['new', 'back-pain']);
    expect(existsSync(join(root, FILE))).toBe(true);
    expect(readFileSync(join(root, 'plainleaf.yaml'), 'utf8')).toBe('');
  });

  it.each([
    ['Back pain: a “guide” #1', 'Back pain: a “guide” #1'],
    ['5 mg a day: “yes”', '5 mg a day: “yes”'],
    [undefined, 'Back pain'],
  ])('takes the title %s', async (title, expected) => {
    const root = makeProject({});
    const run = await runIn(root, ['new', 'back-pain', ...(title ? [`--title=${title}`] : [])]);
    expect(run.code).toBe(0);
    const build = await runIn(root, ['build', '-p', 'a4']);
    expect(build).toMatchObject({ code: 0 });
    const pdf = readFileSync(join(root, 'out/back-pain/en/handout-a4.pdf'));
    const xmlTitle = expected.replaceAll('&', '&amp;');
    expect(pdf.toString('utf8')).toContain(xmlTitle);
  });

  it.each([
    ['a slug with capitals', ['new', 'Back'], /“Back” cannot name a handout[\s\S]*back-pain/],
    ['a slug that leads elsewhere', ['new', '../back'], /cannot name/],
    ['a language that is none', ['new', 'back', '--lang', 'EN_us'], /no language code/],
    ['a language that is not offered', ['new', 'back', '--lang', 'xx'], /“xx” is not offered yet[\s\S]*en/],
    ['an empty title', ['new', 'back', '--title', '  '], /cannot be a title/],
    ['no slug', ['new'], /missing required argument/],
  ])('refuses %s, and writes nothing', async (_name, argv, says) => {
    const root = makeProject({});
    const run = await runIn(root, argv);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
    expect(readdirSync(root)).toEqual([]);
  });

  it('never writes over a handout', async () => {
    const root = makeProject({ [FILE]: 'title: Mine\n' });
    const run = await runIn(root, ['new', 'back-pain']);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(`${FILE} is there already`) });
    expect(readFileSync(join(root, FILE), 'utf8')).toBe('title: Mine\n');
    expect((await runIn(root, ['new', 'back-pain', '--lang', 'en-simple'])).code).toBe(0);
    expect(readdirSync(join(root, 'content/handouts/back-pain'))).toEqual(['en-simple.yaml', 'en.yaml']);
  });
});
