import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runBuilt, startBuilt } from '../tools/built-command.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const PART = 'templates/blocks/list.tsx';
const SHIPPED = readFileSync(join(REPOSITORY, PART), 'utf8');
/** Where `projectWith` puts what is to be done inside. */
const LINE = SHIPPED.split('\n').length + 3;
const LIST = '      - Take it with food.\n      - list:\n          - One.';
const ONE_PAPER = ['build', '--paper', 'a4', '--json'];

interface Printed {
  readonly files: readonly { readonly file: string }[];
  readonly problems: readonly Record<string, unknown>[];
  readonly stale: readonly string[];
}
const printed = (out: string): Printed => JSON.parse(out) as Printed;

/** A project with its own templates, where the view of a list also does `inside`; `around` stands beside it. */
async function projectWith(inside: string, around = ''): Promise<string> {
  const root = makeProject({
    'content/handouts/drops/en.yaml': smallHandout(),
    'content/handouts/tablets/en.yaml': smallHandout(LIST),
  });
  await runIn(root, ['template', 'eject', '--quiet']);
  const head = "export const BulletList: BlockView<'list'> = ({ block }) => (\n";
  expect(SHIPPED).toContain(head);
  const view = SHIPPED.replace(head, `${head}  /* eight */ did(block) &&\n`);
  writeFileSync(
    join(root, PART),
    `${view}\nfunction did(_block: unknown): boolean {\n  ${inside}\n  return true;\n}\n${around}`,
  );
  return root;
}

/** Seconds that a busy machine gets to come as far as the loop, where that is what is looked at. */
const ENOUGH = '6';

describe('a handout that never comes to an end', () => {
  it('is named with its template and its block; the others are written', async () => {
    const root = await projectWith('for (;;) {}');
    const old = join(root, 'out/tablets/en/handout-a4.pdf');
    mkdirSync(dirname(old), { recursive: true });
    writeFileSync(old, 'of an earlier build');

    const run = await runBuilt(root, [...ONE_PAPER, '--timeout', ENOUGH]);

    expect(run.code).toBe(4);
    const { files, problems, stale } = printed(run.out);
    expect(files.map(({ file }) => file)).toEqual(['out/drops/en/handout-a4.pdf']);
    expect(problems).toEqual([
      expect.objectContaining({ id: 'limits/timeout', severity: 'error', file: PART, line: LINE }),
    ]);
    expect(problems[0]?.message).toBe(
      `content/handouts/tablets/en.yaml was stopped after ${ENOUGH} seconds while the block at content/handouts/tablets/en.yaml:7:9 was drawn.`,
    );
    expect(stale).toEqual(['out/tablets/en/handout-a4.pdf']);
    expect(readFileSync(old, 'utf8')).toBe('of an earlier build');
    expect(readdirSync(dirname(old))).toEqual(['handout-a4.pdf']);
  });

  it.each([
    ['when its template is loaded', '', 'for (;;) {}'],
    [
      'in a chain of promises',
      'again();',
      'function again(): void {\n  void Promise.resolve().then(again);\n}',
    ],
    ['waiting for what never comes', '', 'await new Promise(() => {});'],
  ])('is stopped %s', async (_name, inside, around) => {
    const root = await projectWith(inside, around);
    const run = await runBuilt(root, [...ONE_PAPER, 'tablets', '--timeout', '1.5']);
    expect(run.code).toBe(4);
    const { problems } = printed(run.out);
    expect(problems).toEqual([expect.objectContaining({ id: 'limits/timeout' })]);
    expect(problems[0]?.message).toContain('content/handouts/tablets/en.yaml was stopped after 1.5 seconds');
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('is stopped by check, too', async () => {
    const root = await projectWith('for (;;) {}');
    const run = await runBuilt(root, ['check', 'tablets', '--json', '--timeout', '1.5']);
    expect(run.code).toBe(4);
    expect(JSON.parse(run.out)).toMatchObject({ findings: [{ id: 'limits/timeout' }] });
  });
});

describe('a template that does harm', () => {
  it.each([
    ['ends the program', 'process.exit(0);', { id: 'template/exit', file: PART, line: LINE }, 1],
    [
      'throws when nobody waits',
      "setTimeout(() => { throw new Error('Too late'); }, 0);",
      { id: 'template/threw-late', file: PART, line: LINE, message: expect.stringContaining('Too late.') },
      1,
    ],
    [
      'breaks a promise',
      "void Promise.reject(new Error('Nobody waits'));",
      {
        id: 'template/threw-late',
        file: PART,
        line: LINE,
        message: expect.stringContaining('Nobody waits.'),
      },
      1,
    ],
    ['calls itself for ever', 'did(_block);', { id: 'template/threw', file: PART }, 1],
    [
      'asks for all the memory',
      'for (const all: unknown[] = []; ; ) all.push(new Array(1000).fill(all.length));',
      {
        id: 'limits/memory',
        file: 'content/handouts/tablets/en.yaml',
        line: 7,
        column: 9,
        message: expect.stringContaining('had used 150 MB'),
      },
      3,
    ],
  ])('%s: its handout is named, and the others are written', async (_name, inside, problem, code) => {
    const root = await projectWith(inside);
    const run = await runBuilt(root, [...ONE_PAPER, '--set', 'memory=150']);
    const { files, problems } = printed(run.out);
    expect(problems).toEqual([expect.objectContaining(problem)]);
    expect(run.code).toBe(code);
    expect(files.map(({ file }) => file)).toEqual(['out/drops/en/handout-a4.pdf']);
    expect(readdirSync(join(root, 'out'))).toEqual(['drops']);
  });

  it('prints beside the results, never among them', async () => {
    const root = await projectWith("process.stdout.write('raw');", "console.log('hello');\n");
    const run = await runBuilt(root, [...ONE_PAPER, 'tablets']);
    expect(printed(run.out).files).toHaveLength(1);
    expect(run.err).toContain('hello');
    expect(run.err).toContain('raw');
  });
});

describe('an interrupted build', () => {
  it('stops at once with exit code 130, and leaves whole files only', async () => {
    const root = await projectWith('for (;;) {}');
    const { child, done } = startBuilt(root, ONE_PAPER);
    const first = join(root, 'out/drops/en/handout-a4.pdf');
    while (!existsSync(first)) await setTimeout(50);
    child.kill('SIGINT');
    const run = await done;
    expect(run.code).toBe(130);
    expect(printed(run.out).files.map(({ file }) => file)).toEqual(['out/drops/en/handout-a4.pdf']);
    expect(run.err).toContain('Stopped.');
    expect(readdirSync(join(root, 'out'), { recursive: true }).toSorted()).toEqual([
      'drops',
      'drops/en',
      'drops/en/handout-a4.pdf',
    ]);
  });

  it('stops as well before anything is built', async () => {
    const root = await projectWith('for (;;) {}');
    const { child, done } = startBuilt(root, [...ONE_PAPER, 'tablets']);
    await setTimeout(300);
    child.kill('SIGTERM');
    const { code } = await done;
    expect([130, -1]).toContain(code);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });
});
