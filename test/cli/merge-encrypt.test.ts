import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/verify/index.ts';
import { claimsOf, expectNoPassword, passwordsIn, said } from '../tools/locked-files.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { makeProject, type Run, runIn, smallHandout } from '../tools/project.ts';
import { unzip } from '../tools/unzip.ts';

const HANDOUT = `${smallHandout()}for_you:\n  - name\n  - note\nreview:\n  next: 2030-01-01\n`;
const CSV = [
  'id,name,note,password',
  '7,Marker-Ann,Marker-one,',
  '8,Marker-Ben,Marker-two,"a-chosen,password"',
  // in a script that is rendered whole
  '9,Μαρία Marker,Marker-three,',
].join('\n');
const OPEN = ['merge', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'];
const LOCKED = [...OPEN, '--encrypt'];
const BATCH = 'out/batches/2026-11-24-1';
const NOTES = new Map([
  ['7', 'Marker-one'],
  ['8', 'Marker-two'],
  ['9', 'Marker-three'],
]);

const project = (csv = CSV): string =>
  makeProject({ 'content/handouts/tablets/en.yaml': HANDOUT, 'people.csv': csv });
const copyPath = (root: string, id: string): string =>
  join(root, BATCH, 'copies', `${id}-handout-letter.pdf`);

describe('merge --encrypt', () => {
  let root: string;
  let run: Run;
  let passwords: ReadonlyMap<string, string>;
  beforeAll(async () => {
    root = project();
    run = await runIn(root, [...LOCKED, '--zip']);
    passwords = passwordsIn(join(root, BATCH));
  });

  it('makes a copy for each, and a password for each that chose none', () => {
    expect(run.code, run.err).toBe(0);
    expect([...passwords.keys()]).toEqual(['7', '8', '9']);
    for (const id of ['7', '9']) expect(passwords.get(id)).toMatch(/^[\w]{4}-[\w]{4}-[\w]{4}$/);
    expect(passwords.get('8')).toBe('a-chosen,password');
    expect(new Set(passwords.values()).size).toBe(3);
    expect(statSync(join(root, BATCH, 'passwords.csv')).mode & 0o777).toBe(0o600);
  });

  it('locks each with its own: nobody else’s opens it', () => {
    for (const [id, note] of NOTES) {
      const bytes = readFileSync(copyPath(root, id));
      expect(statSync(copyPath(root, id)).mode & 0o777).toBe(0o600);
      expect(bytes.toString('latin1')).not.toMatch(/Marker|tablet/i);
      expect(readPdf(bytes).problems.map(({ code }) => code)).toEqual(['pdf/encrypted']);
      for (const [owner, password] of passwords) {
        if (owner === id) continue;
        expect(readPdf(bytes, password).problems.map(({ code }) => code)).toEqual(['pdf/encrypted']);
      }
      const text = said(bytes, passwords.get(id));
      expect(text).toContain(note);
      for (const [other, words] of NOTES) if (other !== id) expect(text).not.toContain(words);
    }
  });

  it('claims PDF/UA, and no longer PDF/A', () => {
    for (const id of NOTES.keys())
      expect(claimsOf(readFileSync(copyPath(root, id)), passwords.get(id))).toMatchObject({
        pdfUa: '1',
        pdfA: null,
        isProtected: true,
      });
  });

  it('opens without the hyphens, too', () => {
    expect(said(readFileSync(copyPath(root, '7')), passwords.get('7')?.replaceAll('-', ''))).toContain(
      'Marker-one',
    );
  });

  it('tells where the passwords are, and none of them anywhere else', () => {
    expect(run.err).toContain(`${BATCH}/passwords.csv`);
    expect(run.err).toContain('in another way');
    expectNoPassword(run, root, passwords.values());
  });

  it('packs the locked files, and not what opens them', async () => {
    const files = await unzip(join(root, BATCH, 'copies.zip'));
    expect(files.map(({ name }) => name)).toEqual(['7', '8', '9'].map((id) => `${id}-handout-letter.pdf`));
    for (const { bytes } of files)
      expect(readPdf(bytes).problems.map(({ code }) => code)).toEqual(['pdf/encrypted']);
  });

  describeWith('qpdf', hasCommand('qpdf'), 'under qpdf', () => {
    const qpdf = (...argv: readonly string[]): string =>
      execFileSync('qpdf', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

    it('is whole with its password, encrypted with AES-256 at revision 6, and closed without', () => {
      for (const id of NOTES.keys()) {
        const path = copyPath(root, id);
        const password = `--password=${passwords.get(id)}`;
        expect(qpdf(password, '--check', path)).toContain('No syntax or stream encoding errors found');
        const told = qpdf(password, '--show-encryption', path);
        expect(told).toContain('R = 6');
        expect(told).toContain('extract for accessibility: allowed');
        expect(() => qpdf('--check', path)).toThrow(/invalid password/);
      }
    });
  });

  it('gives the same passwords when it goes on', async () => {
    rmSync(join(root, BATCH, 'passwords.csv'));
    const resumed = await runIn(root, [...LOCKED, '--resume', '--json']);
    expect(resumed.code, resumed.err).toBe(0);
    expect(JSON.parse(resumed.out)).toMatchObject({ made: 3, passwords: `${BATCH}/passwords.csv` });
    expect(passwordsIn(join(root, BATCH))).toEqual(passwords);
  });

  it('goes on as it was begun when jobs resume it, and not as an open batch', async () => {
    const resumed = await runIn(root, ['jobs', 'resume', '2026-11-24-1']);
    expect(resumed.code, resumed.err).toBe(0);
    const list = 'id,name,note\n7,Marker-Ann,Marker-one\n';
    const other = project(list);
    expect((await runIn(other, LOCKED)).code).toBe(0);
    expect((await runIn(other, [...OPEN, '--resume'])).code).toBe(2);
  });

  it('locks the sheets of a booklet as well as its pages', async () => {
    const folder = project('id,name,note\n7,Marker-Ann,Marker-one\n');
    const made = await runIn(folder, [...LOCKED, '-e', 'booklet']);
    expect(made.code, made.err).toBe(0);
    const names = readdirSync(join(folder, BATCH, 'copies'));
    expect(names.toSorted()).toEqual(['7-booklet-letter-print.pdf', '7-booklet-letter.pdf']);
    for (const name of names)
      expect(
        readPdf(readFileSync(join(folder, BATCH, 'copies', name))).problems.map(({ code }) => code),
      ).toEqual(['pdf/encrypted']);
  });

  it.each([
    ['with --merge-pdf: one file cannot have a password for each', [...LOCKED, '--merge-pdf'], '--zip goes'],
    ['with an edition that cannot be locked', [...LOCKED, '-e', 'handout,html'], 'html is asked for'],
    ['left out by mistake where the list holds passwords', OPEN, '--encrypt'],
  ])('is refused %s', async (_, argv, words) => {
    const folder = project();
    const { code, err } = await runIn(folder, argv);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'out/batches'))).toBe(false);
  });

  it('is not asked for by a list with passwords that is printed', async () => {
    const { code, err } = await runIn(project(), [...OPEN, '--merge-pdf']);
    expect(code, err).toBe(0);
  });
});
