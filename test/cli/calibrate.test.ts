import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeProject, runIn } from '../tools/project.ts';
import { printerAttribute, type ScriptedPrinter, startScriptedPrinter } from '../tools/scripted-printer.ts';

let printer: ScriptedPrinter;
beforeEach(async () => {
  printer = await startScriptedPrinter();
});
afterEach(() => printer.close());

const settings = (): string =>
  `# ours\nprinters:\n  office: ${printer.uri} # at the desk\n\nedition: handout\n`;
const project = (text = settings()): string =>
  makeProject({ 'content/handouts/.keep': '', 'plainleaf.yaml': text });
const written = (root: string): string => readFileSync(join(root, 'plainleaf.yaml'), 'utf8');
const CALIBRATE = ['printers', 'calibrate', 'office'] as const;
const EDGES = ['--top', '4', '--bottom', '6', '--left', '3', '--right', '3.5'] as const;

/** A person who gives these answers, one after the other, and what they were asked. */
function person(...answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error('was asked once too often');
    return answer;
  };
  return { ask, asked };
}

describe('plainleaf printers calibrate', () => {
  it('prints the test sheet as if nothing were known, asks, and keeps the answers', async () => {
    const text = `# ours\nprinters:\n  office:\n    uri: ${printer.uri} # at the desk\n    flip: turned\n    margins: 12\n`;
    const root = project(text);
    const { ask, asked } = person('4', '5', '3', '3', 'upright');
    const run = await runIn(root, CALIBRATE, {}, ask);
    expect(run, run.err).toMatchObject({ code: 0 });
    expect(printer.jobs).toMatchObject([{ state: 'completed' }]);
    expect(printer.jobs[0]?.told).toContain('sides=two-sided-short-edge');
    expect(printer.jobs[0]?.documents[0]?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked).toHaveLength(5);
    expect(written(root)).toBe(text.replace('turned', 'as-told').replace('margins: 12', 'margins: 5'));
  });

  it('asks again with a hint, and writes nothing where no answer can be read', async () => {
    const root = project();
    const good = person('a lot', '4', '-1', '4', '4', '4', 'on its head', 'upside-down');
    const run = await runIn(root, CALIBRATE, {}, good.ask);
    expect(run, run.err).toMatchObject({ code: 0 });
    expect(run.err.match(/It is a number of millimetres/g)).toHaveLength(2);
    expect(run.err).toContain('It is upright or upside-down');
    expect(written(root)).toContain('    margins: 4\n    flip: turned\n');
    const before = written(root);
    const bad = person('x', 'y', 'z');
    expect(await runIn(root, CALIBRATE, {}, bad.ask)).toMatchObject({ code: 2 });
    expect(written(root)).toBe(before);
  });

  it('takes the answers of a script, and prints nothing then', async () => {
    const root = project();
    const run = await runIn(root, [...CALIBRATE, ...EDGES, '--back', 'upside-down']);
    expect(run, run.err).toMatchObject({ code: 0 });
    expect(run.err).toContain('margins: 6, flip: turned');
    expect(printer.heard).toEqual([]);
    expect(written(root)).toBe(
      `# ours\nprinters:\n  office: # at the desk\n    uri: ${printer.uri}\n    margins: 6\n    flip: turned\n\nedition: handout\n`,
    );
    // and print goes by it
    const listed = await runIn(root, ['printers', '--json']);
    expect(JSON.parse(listed.out)).toMatchObject({
      printers: [{ settings: { margins: 6, flip: 'turned' } }],
    });
    expect(readdirSync(root).toSorted()).toEqual(['content', 'plainleaf.yaml']);
  });

  it.each([
    ['an edge is missing', ['--top', '4'], '--bottom, --left, --right'],
    ['an edge is no number', [...EDGES, '--top', 'wide'], '--top cannot be “wide”'],
    ['an edge is too wide', [...EDGES, '--left', '51'], 'from 0 to 50'],
    ['the back is something else', [...EDGES, '--back', 'sideways'], '--back cannot be “sideways”'],
  ])('writes nothing where %s', async (_, argv, words) => {
    const root = project();
    const run = await runIn(root, [...CALIBRATE, ...argv]);
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain(words);
    expect(written(root)).toBe(settings());
  });

  it('says by which flags a script goes on where nobody can be asked', async () => {
    const root = project();
    const run = await runIn(root, CALIBRATE);
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toContain('plainleaf printers calibrate office --top MM');
    expect(run.err).toContain('--back upright|upside-down');
    expect(printer.jobs).toHaveLength(1);
    expect(written(root)).toBe(settings());
  });

  it('asks nothing of the back of a printer for one side', async () => {
    printer.attributes.set('sides-supported', printerAttribute.keywords('sides-supported', 'one-sided'));
    const root = project();
    const { ask } = person('4', '4', '4', '4');
    expect(await runIn(root, CALIBRATE, {}, ask)).toMatchObject({ code: 0 });
    expect(printer.jobs[0]?.told).toContain('sides=one-sided');
    expect(written(root)).toContain('    margins: 4\n\n');
  });

  it('asks nothing where the sheet did not come out', async () => {
    printer.onLook = (job) => {
      job.state = 'aborted';
    };
    const root = project();
    const run = await runIn(root, CALIBRATE, {}, person().ask);
    expect(run).toMatchObject({ code: 3 });
    expect(run.err).toContain('The printer gave the job up.');
    expect(written(root)).toBe(settings());
  });

  it.each([
    [
      'has no such name',
      ['printers', 'calibrate', 'ward', ...EDGES],
      () => settings(),
      'no printer named “ward”',
    ],
    [
      'holds it elsewhere',
      [...CALIBRATE, ...EDGES],
      () => `printers: { office: "${printer.uri}" }\n`,
      'Write beside its `uri:` by hand: margins: 6',
    ],
  ] as const)('writes nothing where plainleaf.yaml %s', async (_, argv, text, words) => {
    const root = project(text());
    const run = await runIn(root, argv);
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain(words);
    expect(written(root)).toBe(text());
  });
});
