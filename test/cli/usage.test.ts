import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const project = (): string => makeProject({ 'content/handouts/tablets/en.yaml': smallHandout() });

describe('the command line', () => {
  it.each([
    ['an unknown handout', ['build', 'tablet'], /no handout named “tablet”[\s\S]*Did you mean tablets\?/],
    ['an unknown language', ['build', 'tablets', '--lang', 'xx'], /not written in “xx”/],
    ['an unknown edition', ['build', '--edition', 'leflet'], /--edition cannot be “leflet”/],
    ['an unknown paper', ['build', '--paper', 'a5'], /--paper cannot be “a5”/],
    [
      'an unknown conformance',
      ['build', '--conformance', 'ua-3'],
      /--conformance cannot be “ua-3”[\s\S]*ua-1, ua-2, none/,
    ],
    [
      'a template of an edition without pages',
      ['template', 'eject', 'html'],
      /“html” has no pages[\s\S]*can draw: handout/,
    ],
    ['a template of no edition', ['template', 'eject', 'leflet'], /Allowed choices are handout/],
    ['an unknown command', ['bild'], /unknown command 'bild'/],
    ['an unknown option', ['build', '--papr', 'a4'], /unknown option '--papr'/],
    ['a time that is none', ['build', '--timeout', '1e3'], /--timeout cannot be “1e3”[\s\S]*Seconds/],
    ['no time at all', ['build', '--timeout', '0'], /--timeout cannot be “0”/],
    ['too little memory', ['build', '--set', 'memory=8'], /--set memory cannot be “8”[\s\S]*Megabytes/],
    ['a setting without a value', ['build', '--set', 'theme'], /KEY=VALUE/],
  ])('refuses %s with exit code 2', async (_name, argv, says) => {
    const root = project();
    const run = await runIn(root, argv);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
    expect(run.out).toBe('');
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('says where it looks when there are no handouts', async () => {
    const run = await runIn(makeProject({}), ['build']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('content/handouts');
    expect(run.err).not.toContain(tmpdir());
  });

  it('prints help and version with exit code 0', async () => {
    const root = project();
    expect(await runIn(root, ['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('build') });
    expect(await runIn(root, ['-v'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('prints results as JSON on stdout and nothing else', async () => {
    const run = await runIn(project(), ['build', '--json', '--paper', 'a4', '--quiet']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toEqual({
      files: [
        {
          file: 'out/tablets/en/handout-a4.pdf',
          slug: 'tablets',
          lang: 'en',
          edition: 'handout',
          paper: 'a4',
          holds: 'pages',
          pages: 1,
          size: expect.any(Number),
        },
      ],
      problems: [],
      notes: [],
      stale: [],
    });
    expect(run.err).toBe('');
  });

  it('takes settings from flag, environment and plainleaf.yaml, in that order', async () => {
    const root = makeProject({
      'content/handouts/tablets/en.yaml': smallHandout(),
      'plainleaf.yaml': 'paper:\n  - a4\nout: from-file\n',
    });
    const built = async (argv: string[], env = {}): Promise<string[]> => {
      const run = await runIn(root, ['build', '--json', '--quiet', ...argv], env);
      return (JSON.parse(run.out) as { files: { file: string }[] }).files.map(({ file }) => file);
    };
    expect(await built([])).toEqual(['from-file/tablets/en/handout-a4.pdf']);
    expect(await built([], { PLAINLEAF_OUT: 'from-env' })).toEqual(['from-env/tablets/en/handout-a4.pdf']);
    expect(await built(['-o', 'flag', '-p', 'letter'], { PLAINLEAF_OUT: 'from-env' })).toEqual([
      'flag/tablets/en/handout-letter.pdf',
    ]);
    expect(await built(['--set', 'out=set'])).toEqual(['set/tablets/en/handout-a4.pdf']);
  });

  it('names the line of a mistake in plainleaf.yaml, and builds nothing', async () => {
    const root = makeProject({
      'content/handouts/tablets/en.yaml': smallHandout(),
      'plainleaf.yaml': 'out: results\npapper: a4\n',
    });
    const run = await runIn(root, ['build']);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/plainleaf\.yaml:2:1[\s\S]*Did you mean .?paper/);
    expect(existsSync(join(root, 'results'))).toBe(false);
  });

  it('says so when out cannot be written, with exit code 3', async () => {
    const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout(), out: 'a file' });
    const run = await runIn(root, ['build']);
    expect(run.code).toBe(3);
    expect(run.err).toMatch(/could not be written[\s\S]*--out/);
  });

  it('prints the schema for editors', async () => {
    const run = await runIn(project(), ['schema']);
    const shipped = readFileSync(join(import.meta.dirname, '../../schema/handout.schema.json'), 'utf8');
    expect(JSON.parse(run.out)).toEqual(JSON.parse(shipped));
  });
});
