import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, smallHandout } from './tools/project.ts';
import { REPOSITORY } from './tools/shipped.ts';

let root: string;
let installed: string;

/** Packs the package as npm would publish it and lays it into an empty project, beside its dependencies. */
beforeAll(() => {
  root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout() });
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: REPOSITORY,
  });
  const [tarball] = readdirSync(folder);
  execFileSync('tar', ['xzf', join(folder, tarball ?? ''), '-C', folder]);
  installed = join(root, 'node_modules/plainleaf');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  cpSync(join(folder, 'package'), installed, { recursive: true });
  for (const name of readdirSync(join(REPOSITORY, 'node_modules'))) {
    if (!name.startsWith('.'))
      symlinkSync(join(REPOSITORY, 'node_modules', name), join(root, 'node_modules', name));
  }
});

describe('the package', () => {
  it('holds what it needs and nothing of ours alone', () => {
    expect(readdirSync(installed).toSorted()).toEqual([
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'content',
      'dist',
      'docs',
      'package.json',
      'schema',
      'templates',
    ]);
    expect(readdirSync(join(installed, 'content')).toSorted()).toEqual([
      'clinics',
      'facts',
      'locales',
      'nutrition',
      'themes',
      'words',
    ]);
  });

  it('builds a handout in an empty folder', () => {
    const command = join(installed, 'dist/src/cli/main.js');
    const { PLAINLEAF_OUT: _, ...env } = process.env;
    execFileSync(process.execPath, [command, 'build'], { cwd: root, env, stdio: 'pipe' });
    expect(readdirSync(join(root, 'out/tablets/en')).toSorted()).toEqual([
      'handout-a4.pdf',
      'handout-letter.pdf',
    ]);
    expect(existsSync(join(installed, 'out'))).toBe(false);
  });

  it('builds for a program, too', () => {
    const script = `
      const { buildHandout, openShelves } = await import('plainleaf');
      const request = { slug: 'tablets', lang: 'en', editions: ['handout'], papers: ['a4'], strict: false, today: '2026-11-24' };
      const built = await buildHandout(request, openShelves(process.cwd()));
      console.log(built.ok && built.value.map((file) => file.fileName).join());`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out.trim()).toBe('handout-a4.pdf');
  });

  it('draws the same bytes by an ejected template', () => {
    const plainleaf = (...argv: string[]): void => {
      execFileSync(process.execPath, [join(installed, 'dist/src/cli/main.js'), ...argv], {
        cwd: root,
        stdio: 'pipe',
      });
    };
    plainleaf('build', '--paper', 'a4', '--out', 'shipped');
    plainleaf('template', 'eject');
    plainleaf('build', '--paper', 'a4', '--out', 'own');
    rmSync(join(root, 'templates/parts/header.tsx'));
    expect(() => plainleaf('build', '--paper', 'a4', '--out', 'none')).toThrow(/template\/missing-module/);
    const pdf = (folder: string): Buffer => readFileSync(join(root, folder, 'tablets/en/handout-a4.pdf'));
    expect(pdf('own').equals(pdf('shipped'))).toBe(true);
    rmSync(join(root, 'templates'), { recursive: true });
  });

  it('offers plainleaf/pdf to templates', () => {
    const script =
      "import('plainleaf/pdf').then((pdf) => console.log(typeof pdf.Document, typeof pdf.Blocks))";
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out.trim()).toBe('function function');
  });
});
