import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

/** Packages that take long to load and that only a build needs. */
const HEAVY = /node_modules\/(?:react|react-dom|@react-pdf|harfbuzzjs|sharp|pdfkit|fontkit|jiti)\//;

const dataUrl = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

/** Runs the built command and lists the modules that Node loaded for it. */
function loadedBy(argv: readonly string[]): readonly string[] {
  const cwd = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout() });
  const list = join(mkdtempSync(join(tmpdir(), 'plainleaf-loaded-')), 'modules');
  const hook = dataUrl(
    `import { appendFileSync } from 'node:fs';
    export function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); }`,
  );
  const preload = dataUrl(`import { register } from 'node:module'; register(${JSON.stringify(hook)});`);
  const main = join(REPOSITORY, 'dist/src/cli/main.js');
  execFileSync(process.execPath, ['--import', preload, main, ...argv], { cwd, stdio: 'pipe' });
  return readFileSync(list, 'utf8').split('\n');
}

describe('a command that draws nothing', () => {
  it.each([
    ['help', ['--help']],
    ['the version', ['-v']],
    ['the schema', ['schema']],
    ['a completion script', ['completion', 'bash']],
    ['completion', ['complete', '--', 'build', '']],
    ['completion of clinics', ['complete', '--', 'build', '--clinic', '']],
    ['a new handout', ['new', 'inhaler']],
    ['the settings', ['config', '--print']],
    ['the batches', ['jobs']],
    ['who got an older version', ['recall', 'tablets', '--before', '2.0.0']],
  ])('loads neither React nor HarfBuzz nor sharp: %s', (_name, argv) => {
    const loaded = loadedBy(argv);
    expect(loaded.some((url) => url.endsWith('/cli/run.js'))).toBe(true);
    expect(loaded.filter((url) => HEAVY.test(url))).toEqual([]);
  });

  it('is told from one that does', () => {
    expect(loadedBy(['build', '--paper', 'a4']).filter((url) => HEAVY.test(url))).not.toEqual([]);
  });
});
