import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { runIn } from '../tools/project.ts';
import { builtTablets, TABLETS, TABLETS_FILE } from '../tools/tablets.ts';

const NO_VERAPDF = { VERAPDF: '/nowhere/verapdf' };
const built = await builtTablets();
const FILE = 'out/tablets/en/handout-a4.pdf';
const empty = mkdtempSync(join(tmpdir(), 'plainleaf-verify-'));
const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(empty, name);
  writeFileSync(path, bytes);
  return path;
};
const verify = (cwd: string, ...argv: readonly string[]) => runIn(cwd, ['verify', ...argv], NO_VERAPDF);

describe('plainleaf verify', () => {
  it('tells the verdict first, then what the file is', async () => {
    const run = await verify(built.root, FILE);
    expect(run).toMatchObject({ code: 0, err: '' });
    const [first, ...rest] = run.out.split('\n');
    expect(first).toBe(`✓ ${FILE}  Nothing wrong was found.`);
    expect(rest.join('\n')).toMatch(/claims +PDF\/UA-1 and PDF\/A-2a \(PDF 1\.7\)/);
    expect(run.out).toMatch(/made from +tablets \(en\), edition handout, unchanged; every letter is there/);
    expect(run.out).toMatch(/pages +1, A4/);
    expect(run.out).toMatch(/pictures +1, all described/);
    expect(run.out).toMatch(/fonts +AtkinsonHyperlegibleNext-Bold, AtkinsonHyperlegibleNext-Regular\n/);
    expect(run.out).toMatch(/veraPDF +not installed/);
  });

  it('prints what a screen reader says', async () => {
    const { out } = await verify(built.root, '--transcript', FILE);
    const lines = out.slice(out.indexOf('What a screen reader says')).split('\n');
    expect(lines.slice(1, 3)).toEqual(['  — Page 1 —', '  Heading 1: How to take your tablets']);
    for (const line of [
      '  List with 2 items',
      '    1. Wash your hands.',
      '  Table, 3 rows, 2 columns',
      '    Column heading: Dose',
      '    Cell, Dose, Over 70: 2.5 mg a day',
      '  Figure: A plate with salmon, broccoli and quinoa.',
      '  Call us if you feel dizzy, and read [Link: about dizziness (https://www.nhs.uk/conditions/dizziness/)].',
    ])
      expect(lines).toContain(line);
  });

  it('gives JSON in a shape that stays', async () => {
    const run = await verify(built.root, '--json', FILE);
    const { files } = JSON.parse(run.out) as { files: Record<string, unknown>[] };
    expect(files).toHaveLength(1);
    expect(Object.keys(files[0] ?? {})).toEqual([
      'file',
      'sha256',
      'size',
      'verdict',
      'findings',
      'document',
      'madeFrom',
      'source',
      'veraPdf',
      'transcript',
    ]);
    expect(files[0]).toMatchObject({
      file: FILE,
      size: built.bytes.length,
      verdict: 'nothing-wrong',
      findings: [],
      document: {
        title: 'How to take your tablets',
        language: 'en',
        claims: { pdfUa: 'PDF/UA-1', pdfA: 'PDF/A-2a' },
        pages: [{ number: 1, paper: 'A4', rotation: 0, userUnit: 1 }],
        pictures: { described: 1, undescribed: 0 },
      },
      madeFrom: { slug: 'tablets', language: 'en', edition: 'handout', version: '' },
      source: { type: 'same', compared: true },
      veraPdf: { type: 'absent' },
    });
    expect(files[0]).toHaveProperty('transcript.0', {
      page: 1,
      depth: 0,
      text: 'Heading 1: How to take your tablets',
    });
  });

  it('says so outside a project, without complaint', async () => {
    const run = await verify(empty, join(built.root, FILE));
    expect(run.code).toBe(0);
    expect(run.out).toContain('there is no project here to compare it with');
  });

  it('says that the handout has changed since', async () => {
    const { root } = await builtTablets();
    writeFileSync(join(root, TABLETS_FILE), TABLETS.replace('Take 5 mg', 'Take 10 mg'));
    const run = await verify(root, FILE);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/warning {2}source\/changed\n.*says something else today/);
    writeFileSync(join(root, TABLETS_FILE), 'title: [');
    expect((await verify(root, FILE)).out).toContain('source/broken');
    writeFileSync(join(root, 'content/handouts/tablets/es.yaml'), TABLETS);
    const moved = await verify(root, join(built.root, FILE));
    expect(moved.out).toContain('source/broken');
  });

  it('finds the clinic a file was made for', async () => {
    const { root } = await builtTablets(['--clinic', 'hillside']);
    const run = await verify(root, FILE);
    expect(run.out).toContain('unchanged; every letter is there');
    expect(run.code).toBe(0);
  });

  it('takes a file without tags for what it is', async () => {
    const { root } = await builtTablets(['--conformance', 'none']);
    const run = await verify(root, '--json', FILE);
    expect(run.code).toBe(0);
    const { files } = JSON.parse(run.out) as { files: { findings: { id: string; severity: string }[] }[] };
    expect(files[0]).toMatchObject({ verdict: 'nothing-wrong', source: { type: 'same', compared: false } });
    expect(files[0]?.findings).toContainEqual(
      expect.objectContaining({ id: 'document/untagged', severity: 'note' }),
    );
  });

  it('reads a plain PDF of somebody else and finds no fault in what it never promised', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.addPage([612, 792]).drawText('Take 5 mg at noon.', { x: 50, y: 700, size: 14, font });
    const run = await verify(empty, '--transcript', put('plain.pdf', await document.save()));
    expect(run.code).toBe(0);
    expect(run.out).toContain('Nothing wrong was found; 1 thing to look at.');
    expect(run.out).toContain('Take 5 mg at noon.');
    expect(run.out).toContain('not by Plainleaf: there is no source to compare it with');
  });
});

describe('files that are none', () => {
  const good = put('good.pdf', built.bytes);
  mkdirSync(join(empty, 'folder'));

  it.each([
    ['no PDF', () => put('note.pdf', 'Dear colleague,'), 'pdf/not-a-pdf', 1],
    ['cut off', () => put('cut.pdf', built.bytes.subarray(0, built.bytes.length / 2)), 'pdf/truncated', 1],
    ['an empty one', () => put('empty.pdf', ''), 'pdf/empty', 1],
    ['one that is not there', () => join(empty, 'none.pdf'), 'pdf/missing', 2],
    ['a folder', () => join(empty, 'folder'), 'pdf/folder', 2],
  ])('%s: is told, and the others go on', async (_, path, code, exit) => {
    const run = await verify(empty, path(), good);
    expect(run.code).toBe(exit);
    expect(run.out).toContain(`error  ${code}`);
    expect(run.out).toContain('✓ ');
    expect(run.out).toContain('2 files: nothing wrong with 1, errors in 0, 1 could not be read.');
    expect(run.out + run.err).not.toMatch(/\bat .*\.ts:|not your mistake/);
  });

  it('survives a file damaged anywhere', async () => {
    const step = Math.ceil(built.bytes.length / 60);
    for (let at = 9; at < built.bytes.length; at += step) {
      const bytes = Uint8Array.from(built.bytes);
      bytes.fill(0x3f, at, at + 24);
      const run = await verify(empty, put('damaged.pdf', bytes));
      expect(run.err).toBe('');
      expect([0, 1]).toContain(run.code);
    }
  });
});

describe('the certificate', () => {
  it('is one accessible page of HTML with nothing from outside', async () => {
    const run = await verify(built.root, '--certificate', 'check.html', FILE);
    expect(run).toMatchObject({ code: 0, err: 'check.html is written.\n' });
    const html = readFileSync(join(built.root, 'check.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>Check of handout-a4.pdf</title>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|src=|url\(|http-equiv/);
    expect(html).toContain('<th scope="row">SHA-256</th>');
    expect(html).toContain('<th scope="row">Checked on</th><td>2026-11-24</td>');
    expect(html).toContain('The text against the handout, letter by letter');
  });

  it('lets no text of a file become markup', async () => {
    const document = await PDFDocument.create();
    document.setTitle('<script>alert(1)</script>');
    document.addPage();
    const run = await verify(empty, '--certificate', 'bad.html', put('a<b>.pdf', await document.save()));
    expect(run.code).toBe(0);
    const html = readFileSync(join(empty, 'bad.html'), 'utf8');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('never takes the place of a PDF', async () => {
    const run = await verify(built.root, '--certificate', FILE, FILE);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('not named like one') });
    expect(Buffer.from(built.bytes).equals(readFileSync(join(built.root, FILE)))).toBe(true);
  });

  it('is of one file', async () => {
    expect((await verify(built.root, '--certificate', 'check.html', FILE, FILE)).code).toBe(2);
  });
});
