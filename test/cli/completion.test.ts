import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITION_NAMES } from '../../src/model/index.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { makeProject, runIn } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const project = (): string =>
  makeProject({
    'content/handouts/back-pain/en.yaml': '',
    'content/handouts/back-pain/es.yaml': '',
    'content/handouts/inhaler/en.yaml': 'title: [',
    'content/clinics/lakeside.yaml': '',
    'out/batches/2026-11-24-2/journal.ndjson': '',
    'out/batches/2026-11-24-10/journal.ndjson': '',
    'out/batches/preview/7.eml': '',
    'plainleaf.yaml':
      'printers:\n  office: ipp://desk.local/printers/Office\n  ward: ipp://ward.local/ipp/print\n',
  });

async function offered(words: readonly string[], root = project()): Promise<readonly string[]> {
  const run = await runIn(root, ['complete', '--', ...words]);
  expect(run).toMatchObject({ code: 0, err: '' });
  return run.out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

describe('completion', () => {
  it('offers the commands, but not the one that answers', async () => {
    const commands = await offered(['']);
    expect(commands).toEqual(expect.arrayContaining(['build', 'check', 'new', 'template', 'completion']));
    expect(commands).not.toContain('complete');
    expect(await offered(['templ'])).toEqual(['template']);
  });

  it.each([
    ['handouts', ['build', ''], ['back-pain', 'inhaler']],
    ['printers', ['print', 'inhaler', '--printer', ''], ['office', 'ward']],
    ['printers to ask', ['printers', 'w'], ['ward']],
    ['a printer to calibrate', ['printers', 'calibrate', ''], ['office', 'ward']],
    ['how a back stands', ['printers', 'calibrate', 'ward', '--back', ''], ['upright', 'upside-down']],
    ['handouts that begin so', ['check', 'in'], ['inhaler']],
    ['handouts not named yet', ['build', 'inhaler', ''], ['back-pain']],
    ['commands inside a command', ['template', ''], ['eject', 'help']],
    ['editions', ['template', 'eject', 'h'], ['handout']],
    ['editions of an option', ['build', '-e', ''], [...EDITION_NAMES, 'all']],
    ['papers', ['build', '--paper', ''], ['letter', 'a4', 'all']],
    ['papers after a comma', ['build', '--paper', 'letter,a'], ['letter,a4']],
    ['languages of the handout named', ['build', 'back-pain', '--lang', ''], ['en', 'es', 'all']],
    ['languages of the other', ['build', 'inhaler', '-l', ''], ['en', 'all']],
    ['languages for a new handout', ['new', 'knee', '--lang', ''], ['en']],
    ['clinics, own and shipped', ['build', '--clinic', ''], ['hillside', 'lakeside', 'riverside']],
    ['themes', ['build', '--theme', 'w'], ['warm']],
    ['choices', ['check', '--format', ''], ['human', 'json', 'sarif']],
    ['shells', ['completion', 'b'], ['bash']],
    [
      'what is done with batches, and batches',
      ['jobs', ''],
      ['resume', 'retry', 'cancel', 'forget', '2026-11-24-10', '2026-11-24-2'],
    ],
    ['batches to go on with', ['jobs', 'resume', ''], ['2026-11-24-10', '2026-11-24-2']],
    ['handouts to call back', ['recall', 'b'], ['back-pain']],
    ['options of a command in a command', ['jobs', 'retry', '2026-11-24-2', '--in'], ['--in-doubt']],
    ['options', ['build', '--pap'], ['--paper']],
    ['a value behind =', ['build', '--paper=le'], ['--paper=letter']],
    ['a value behind = as bash has it', ['build', '--paper', '=', 'le'], ['letter']],
    ['a value just behind = as bash has it', ['build', '--theme', '='], ['standard', 'warm']],
    ['handouts behind --', ['build', '--', 'i'], ['inhaler']],
    ['nothing behind the slug of a new handout', ['new', 'knee', ''], []],
    ['nothing for a folder', ['build', '--out', ''], []],
    ['nothing for an unknown option', ['build', '--nonsense=x'], []],
    ['nothing for an unknown command', ['bild', ''], []],
  ])('offers %s', async (_what, words, expected) => {
    expect(await offered(words)).toEqual(expected);
  });

  it('offers no option twice', async () => {
    const left = await offered(['build', '--strict', '-p', 'a4', '--']);
    expect(left).toContain('--theme');
    expect(left).not.toContain('--strict');
    expect(left).not.toContain('--paper');
  });

  it('takes any half-typed line, also outside a project', async () => {
    const empty = makeProject({});
    for (const words of [[], ['-'], ['--'], ['='], ['build', '='], ['build', '--lang'], ['$(x)', '"', '']]) {
      await offered(words, empty);
    }
    expect(await offered(['build', ''], empty)).toEqual([]);
    expect(await offered(['build', '--theme', ''], empty)).toEqual(['standard', 'warm']);
  });

  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const run = await runIn(project(), ['completion', shell]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('complete -- ');
  });
});

describeWith('bash', hasCommand('bash'), 'completion in bash', () => {
  /** Sources the script and lets bash complete a line with the cursor at its end. */
  function completeInBash(line: string): readonly string[] {
    const bin = mkdtempSync(join(tmpdir(), 'plainleaf-bin-'));
    const main = join(REPOSITORY, 'dist/src/cli/main.js');
    writeFileSync(join(bin, 'plainleaf'), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`);
    chmodSync(join(bin, 'plainleaf'), 0o755);
    // bash splits a line as readline does, also at =
    const script = [
      'source <(plainleaf completion bash)',
      `IFS=" " read -ra COMP_WORDS <<< ${JSON.stringify(line.replaceAll('=', ' = '))}`,
      ...(line.endsWith(' ') ? ['COMP_WORDS+=("")'] : []),
      'COMP_CWORD=$(("$' + '{#COMP_WORDS[@]}" - 1))',
      '_plainleaf',
      'for word in "$' + '{COMPREPLY[@]}"; do echo "$word"; done',
    ].join('\n');
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
    const out = execFileSync('bash', ['--norc', '-c', script], {
      cwd: project(),
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return out.split('\n').filter(Boolean);
  }

  it.each([
    ['plainleaf build ', ['back-pain', 'inhaler']],
    ['plainleaf build ba', ['back-pain']],
    ['plainleaf build --paper=le', ['letter']],
    ['plainleaf build --clinic ', ['hillside', 'lakeside', 'riverside']],
  ])('%s', (line, expected) => {
    expect(completeInBash(line)).toEqual(expected);
  });
});
