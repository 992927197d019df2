import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const ENTRY = 'templates/handout.tsx';
const HANDOUT = { 'content/handouts/tablets/en.yaml': smallHandout() };
const ONE_PAPER = ['build', '--paper', 'a4', '--json'];

const pdfOf = (root: string, slug = 'tablets'): Buffer =>
  readFileSync(join(root, `out/${slug}/en/handout-a4.pdf`));

const problemsOf = (out: string) => (JSON.parse(out) as { problems: Record<string, unknown>[] }).problems;

/** A template that prints all of the small handout, and `inside` beside it. */
const ownTemplate = (inside: string): string =>
  readFileSync(join(REPOSITORY, ENTRY), 'utf8').replace('<Opening />', `<Opening />\n      ${inside}`);

describe('an ejected template', () => {
  it('has every file it is made of, and draws the same bytes', async () => {
    const article = 'vitamins-bones-back-pain';
    const root = makeProject({});
    const from = join(REPOSITORY, 'content/handouts', article);
    cpSync(from, join(root, 'content/handouts', article), { recursive: true });
    expect((await runIn(root, [...ONE_PAPER, '--lang', 'en'])).code).toBe(0);
    const shipped = pdfOf(root, article);

    const run = await runIn(root, ['template', 'eject', 'handout', '--json', '--quiet']);

    expect(run.code).toBe(0);
    const { written } = JSON.parse(run.out) as { written: string[] };
    expect(written).toContain(ENTRY);
    expect(written).toContain('templates/blocks/meal.tsx');
    expect(written).not.toContain('templates/parts/poster-head.tsx');
    expect((await runIn(root, [...ONE_PAPER, '--lang', 'en'])).code).toBe(0);
    expect(pdfOf(root, article).equals(shipped)).toBe(true);
  });

  it.each([
    ['large-print', 'large-print-a4.pdf', 'templates/parts/stacked-rows.tsx'],
    ['poster', 'poster-a3.pdf', 'templates/parts/poster-head.tsx'],
  ])('of another edition does, too (%s)', async (edition, file, part) => {
    const root = makeProject(HANDOUT);
    const build = [...ONE_PAPER, '--edition', edition];
    const draw = async (): Promise<Buffer> => {
      expect((await runIn(root, build)).code).toBe(0);
      return readFileSync(join(root, 'out/tablets/en', file));
    };
    const shipped = await draw();
    const run = await runIn(root, ['template', 'eject', edition, '--json', '--quiet']);
    const { written } = JSON.parse(run.out) as { written: string[] };
    expect(written).toEqual(expect.arrayContaining([`templates/${edition}.tsx`, part]));
    expect((await draw()).equals(shipped)).toBe(true);
    writeFileSync(
      join(root, part),
      `${readFileSync(join(root, part), 'utf8')}\nthrow new Error('I am used');\n`,
    );
    expect(problemsOf((await runIn(root, build)).out)[0]).toMatchObject({ id: 'template/threw', file: part });
  });

  it('is used, and its parts are', async () => {
    const root = makeProject(HANDOUT);
    await runIn(root, ONE_PAPER);
    const shipped = pdfOf(root);
    await runIn(root, ['template', 'eject']);
    const part = join(root, 'templates/parts/measure.tsx');
    writeFileSync(part, `${readFileSync(part, 'utf8')}\nthrow new Error('I am used');\n`);
    const run = await runIn(root, ONE_PAPER);
    expect(problemsOf(run.out)[0]).toMatchObject({
      id: 'template/threw',
      file: 'templates/parts/measure.tsx',
      message: expect.stringContaining('I am used'),
    });
    expect(pdfOf(root).equals(shipped)).toBe(true);
  });

  it('never takes the place of what is there', async () => {
    const root = makeProject({
      ...HANDOUT,
      [ENTRY]: '// mine',
      'templates/parts/header.tsx': '// mine, too',
    });
    const again = await runIn(root, ['template', 'eject']);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('already') });
    expect(readFileSync(join(root, ENTRY), 'utf8')).toBe('// mine');
    expect(readdirSync(join(root, 'templates/parts'))).toEqual(['header.tsx']);

    const other = makeProject({ ...HANDOUT, 'templates/parts/header.tsx': '// mine, too' });
    const run = await runIn(other, ['template', 'eject', '--json']);
    expect(JSON.parse(run.out)).toMatchObject({ kept: ['templates/parts/header.tsx'] });
    expect(readFileSync(join(other, 'templates/parts/header.tsx'), 'utf8')).toBe('// mine, too');
  });

  it('is not taken where Plainleaf itself lives', async () => {
    const run = await runIn(REPOSITORY, ['template', 'eject']);
    expect(run.code).toBe(2);
  });
});

interface BadTemplate {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly id: string;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly says: RegExp;
}

const BAD_TEMPLATES: readonly BadTemplate[] = [
  {
    name: 'a syntax error',
    files: { [ENTRY]: 'export const handout = (props) => (\n  <Document>\n);\n' },
    id: 'template/syntax',
    line: 2,
    column: 13,
    says: /Unterminated JSX/,
  },
  {
    name: 'a syntax error in a part',
    files: {
      [ENTRY]: "import { part } from './parts/part.tsx';\nexport const handout = part;\n",
      'templates/parts/part.tsx': 'export const part = 1;\nconst = 2;\n',
    },
    id: 'template/syntax',
    file: 'templates/parts/part.tsx',
    line: 2,
    column: 7,
    says: /Unexpected token/,
  },
  {
    name: 'a part that is not there',
    files: { [ENTRY]: "// mine\nimport { part } from './parts/gone.tsx';\nexport const handout = part;\n" },
    id: 'template/missing-module',
    line: 2,
    column: 22,
    says: /parts\/gone\.tsx.*plainleaf\/pdf/s,
  },
  {
    name: 'a package that is not there',
    files: { [ENTRY]: "\nimport moment from 'moment-of-nothing';\nexport const handout = moment;\n" },
    id: 'template/missing-module',
    line: 2,
    column: 20,
    says: /moment-of-nothing/,
  },
  {
    name: 'no template in the file',
    files: { [ENTRY]: 'export const leaflet = () => null;\n' },
    id: 'template/no-export',
    line: 1,
    column: 1,
    says: /no template named “handout”/,
  },
  {
    name: 'a template that returns nothing',
    files: { [ENTRY]: '\nexport const handout = () => {};\n' },
    id: 'template/returns-nothing',
    line: 1,
    column: 1,
    says: /no document/,
  },
  {
    name: 'a template that throws when it is loaded',
    files: { [ENTRY]: "const words = ['a'];\n\nthrow new Error('Not today');\n" },
    id: 'template/threw',
    line: 3,
    column: 7,
    says: /Not today\./,
  },
  {
    name: 'a component that throws while it draws',
    files: {
      [ENTRY]:
        "import { Document, Page, type Template } from 'plainleaf/pdf';\n\ninterface Words {\n  readonly text?: string;\n}\n\nfunction Title(words: Words) {\n  return <>{words.text.length}</>;\n}\n\nexport const handout: Template = (props) => (\n  <Document template={props}>\n    <Page>\n      <Title />\n    </Page>\n  </Document>\n);\n",
    },
    id: 'template/threw',
    line: 8,
    column: 24,
    says: /undefined/,
  },
  {
    name: 'a template without a Document',
    files: {
      [ENTRY]: "import { Box } from 'plainleaf/pdf';\nexport const handout = () => <Box />;\n",
    },
    id: 'template/threw',
    line: 1,
    column: 1,
    says: /Document/,
  },
];

describe('a template of a project’s own', () => {
  it.each(BAD_TEMPLATES)('$name: $id', async ({ files, id, file = ENTRY, line, column, says }) => {
    const root = makeProject({
      ...HANDOUT,
      'content/handouts/drops/en.yaml': smallHandout(),
      ...files,
    });
    const run = await runIn(root, ['build', '--json']);
    expect(run.code).toBe(1);
    const problems = problemsOf(run.out);
    expect(problems).toEqual([expect.objectContaining({ id, file, line, column })]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toMatch(says);
    expect(run.err).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('that fails on one handout lets the others be built', async () => {
    const root = makeProject({ ...HANDOUT, 'content/handouts/drops/en.yaml': smallHandout() });
    await runIn(root, ['template', 'eject']);
    const fussy = ownTemplate("{localised.handout.slug === 'drops' && explode()}");
    writeFileSync(
      join(root, ENTRY),
      `${fussy}\nfunction explode(): never {\n  throw new Error('No drops');\n}\n`,
    );
    const run = await runIn(root, ONE_PAPER);
    expect(run.code).toBe(1);
    expect(problemsOf(run.out)).toEqual([expect.objectContaining({ id: 'template/threw' })]);
    expect(readdirSync(join(root, 'out'))).toEqual(['tablets']);
  });

  it('that leaves out a text is told by the guard', async () => {
    const root = makeProject(HANDOUT);
    await runIn(root, ['template', 'eject']);
    const entry = readFileSync(join(root, ENTRY), 'utf8');
    writeFileSync(join(root, ENTRY), entry.replace('<Opening />', ''));
    const run = await runIn(root, ONE_PAPER);
    expect(run.code).toBe(1);
    expect(problemsOf(run.out)[0]).toMatchObject({
      id: 'text/lost',
      file: 'content/handouts/tablets/en.yaml',
      line: 2,
    });
  });

  it('may be a default export, and is read anew by the next run', async () => {
    const root = makeProject(HANDOUT);
    await runIn(root, ['template', 'eject']);
    const entry = join(root, ENTRY);
    const text = readFileSync(entry, 'utf8');
    writeFileSync(entry, `${text.replace('export const handout', 'const mine')}\nexport default mine;\n`);
    expect((await runIn(root, ONE_PAPER)).code).toBe(0);
    writeFileSync(entry, 'export const handout = (');
    expect((await runIn(root, ONE_PAPER)).code).toBe(1);
    writeFileSync(entry, text);
    expect((await runIn(root, ONE_PAPER)).code).toBe(0);
  });

  it('is not followed out of the project', async () => {
    const elsewhere = makeProject({ 'handout.tsx': "throw new Error('was run');\n" });
    const root = makeProject(HANDOUT);
    mkdirSync(join(root, 'templates'));
    symlinkSync(join(elsewhere, 'handout.tsx'), join(root, ENTRY));
    const run = await runIn(root, ONE_PAPER);
    expect(problemsOf(run.out)).toEqual([
      expect.objectContaining({ id: 'template/outside-project', file: ENTRY }),
    ]);
  });
});
