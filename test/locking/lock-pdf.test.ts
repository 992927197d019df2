import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { guardLocked } from '../../src/locking/guard-locked.ts';
import { lockPdf } from '../../src/locking/index.ts';
import { inspectPdf, readPdf, transcript } from '../../src/verify/index.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { hasVeraPdf, validate } from '../tools/verapdf/verapdf.ts';
import { LOCK, lockShipped } from './locked.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainleaf-locked-'));
const path = (name: string): string => join(folder, name);
const PASSWORDS = [LOCK.password, LOCK.also];
const run = (command: string, ...argv: readonly string[]): string =>
  execFileSync(command, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let plain: Uint8Array;
let locked: Uint8Array;
beforeAll(async () => {
  ({ plain, locked } = await lockShipped());
  writeFileSync(path('plain.pdf'), plain);
  writeFileSync(path('locked.pdf'), locked);
});

function readingOf(bytes: Uint8Array, password?: string) {
  const read = readPdf(bytes, password);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const wordsOf = (bytes: Uint8Array, password?: string): readonly string[] =>
  transcript(readingOf(bytes, password)).map(({ text }) => text);

describe('a locked file', () => {
  it.each(PASSWORDS)('opens with %s, and says what it said before', (password) => {
    expect(wordsOf(locked, password)).toEqual(wordsOf(plain));
    expect(wordsOf(plain).join(' ').length).toBeGreaterThan(1000);
  });

  it.each(['', 'k7mp-9xhd-r4tv', 'K7MP-9XHD-R4TW'])('does not open with “%s”', (password) => {
    expect(readPdf(locked, password).problems.map(({ code }) => code)).toEqual(['pdf/encrypted']);
  });

  it('claims PDF/UA and not PDF/A, and keeps language, title and where it comes from', () => {
    const { claims } = readingOf(locked, LOCK.password);
    const { claims: before } = readingOf(plain);
    expect(before).toMatchObject({ pdfUa: '1', pdfA: '2a' });
    expect(claims).toEqual({ ...before, pdfA: null, isProtected: true, xmp: expect.any(String) });
    expect(claims.xmp).not.toMatch(/pdfaid|pdfaExtension/);
    expect(claims.lang).toBe('en');
  });

  it('lets nobody read its title or its words in its bytes', () => {
    const bytes = Buffer.from(locked).toString('latin1');
    expect(Buffer.from(plain).toString('latin1')).toContain('Vitamin');
    expect(bytes).not.toMatch(/Vitamin|plainleaf|xpacket/i);
  });

  it('has nothing that verify finds but that it is protected', () => {
    const codes = inspectPdf(readingOf(locked, LOCK.password)).map(({ code }) => code);
    const before = inspectPdf(readingOf(plain)).map(({ code }) => code);
    expect(codes.filter((code) => !before.includes(code))).toEqual(['document/protected']);
  });

  it('is another each time: nothing can be learned from two of them', async () => {
    const again = await lockPdf(plain, LOCK);
    expect(again.ok && Buffer.compare(again.value, locked)).not.toBe(0);
  });

  it('is opened by pdf.js, with its password alone', async () => {
    const open = (password?: string) =>
      getDocument({ data: locked.slice(), verbosity: 0, ...(password ? { password } : {}) }).promise;
    for (const password of PASSWORDS) {
      const document = await open(password);
      const page = await document.getPage(1);
      const { items } = await page.getTextContent();
      expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('Vitamin D');
      expect(await page.getStructTree()).toMatchObject({ role: 'Root' });
      await document.destroy();
    }
    await expect(open()).rejects.toMatchObject({ name: 'PasswordException' });
    await expect(open('wrong')).rejects.toMatchObject({ name: 'PasswordException' });
  });

  it('is drawn by pdfium as it was before', async () => {
    const library = await PDFiumLibrary.init();
    try {
      const pictureOf = async (bytes: Uint8Array, password?: string) => {
        const document = await library.loadDocument(bytes, password);
        const { data } = await document.getPage(0).render({ scale: 1, render: async ({ data }) => data });
        const count = document.getPageCount();
        document.destroy();
        return { data: Buffer.from(data), count };
      };
      const before = await pictureOf(plain);
      for (const password of PASSWORDS) {
        const after = await pictureOf(locked, password);
        expect(after.count).toBe(before.count);
        expect(Buffer.compare(after.data, before.data)).toBe(0);
      }
      await expect(pictureOf(locked, 'wrong')).rejects.toThrow();
    } finally {
      library.destroy();
    }
  });
});

describe('the guard of locked files', () => {
  const codes = (
    ...[before, after, lock = LOCK]: Parameters<typeof guardLocked> | [Uint8Array, Uint8Array]
  ) => guardLocked(before, after, lock).map(({ message }) => message);

  it('passes what was locked', () => {
    expect(codes(plain, locked)).toEqual([]);
  });

  it.each<[string, () => Promise<readonly string[]>]>([
    ['was not locked', async () => codes(plain, plain)],
    ['has another password', async () => codes(plain, locked, { password: 'another-password' })],
    [
      'lacks the other form',
      async () => codes(plain, locked, { password: LOCK.password, also: 'another-password' }),
    ],
    [
      'is another file',
      async () => {
        const other = await lockShippedInA4();
        return codes(plain, other);
      },
    ],
  ])('finds out a file that %s', async (_, found) => {
    expect(await found()).toHaveLength(1);
  });
});

async function lockShippedInA4(): Promise<Uint8Array> {
  const { buildShipped } = await import('../tools/shipped.ts');
  const file = (await buildShipped()).find(
    ({ edition, lang, paper }) => edition === 'handout' && lang === 'en' && paper === 'a4',
  );
  const outcome = await lockPdf(new Uint8Array(readFileSync(file?.path ?? '')), LOCK);
  if (!outcome.ok) throw new Error('not locked');
  return outcome.value;
}

describeWith('qpdf', hasCommand('qpdf'), 'a locked file under qpdf', () => {
  it.each(PASSWORDS)(
    'is whole with %s, encrypted with AES-256 at revision 6, and may be read aloud',
    (password) => {
      expect(run('qpdf', `--password=${password}`, '--check', path('locked.pdf'))).toContain(
        'No syntax or stream encoding errors found',
      );
      const told = run('qpdf', `--password=${password}`, '--show-encryption', path('locked.pdf'));
      expect(told).toContain('R = 6');
      for (const method of ['stream', 'string', 'file'])
        expect(told).toContain(`${method} encryption method: AESv3`);
      expect(told).toContain('extract for accessibility: allowed');
      expect(told).not.toContain('not allowed');
    },
  );

  it('is the file that it was when the lock is taken off: pages, tags and language', () => {
    run('qpdf', `--password=${LOCK.password}`, '--decrypt', path('locked.pdf'), path('opened.pdf'));
    const opened = new Uint8Array(readFileSync(path('opened.pdf')));
    expect(wordsOf(opened)).toEqual(wordsOf(plain));
    expect(readingOf(opened).claims.lang).toBe('en');
    const objects = JSON.parse(run('qpdf', '--json=2', path('opened.pdf'))) as { pages: readonly unknown[] };
    expect(objects.pages).toHaveLength(readingOf(plain).pages.length);
  });

  describeWith('Java with libjaxb-java', hasVeraPdf(), 'and veraPDF', () => {
    it('passes as PDF/UA-1', async () => {
      run('qpdf', `--password=${LOCK.password}`, '--decrypt', path('locked.pdf'), path('opened.pdf'));
      const [verdict] = await validate(['ua1'], [path('opened.pdf')]);
      expect(verdict).toMatchObject({ passed: true });
      expect(verdict?.checks).toBeGreaterThan(1000);
    });
  });
});

describeWith('poppler', hasCommand('pdftotext'), 'a locked file under poppler', () => {
  it('is read with its password alone', () => {
    const text = (...argv: readonly string[]): string => run('pdftotext', ...argv, '-');
    expect(text('-upw', LOCK.password, path('locked.pdf'))).toBe(text(path('plain.pdf')));
    expect(() => text(path('locked.pdf'))).toThrow(/Incorrect password/);
    const told = run('pdfinfo', '-upw', LOCK.password, path('locked.pdf'));
    expect(told).toMatch(/Encrypted:\s+yes \(print:yes copy:yes change:yes addNotes:yes algorithm:AES-256\)/);
    expect(told).toMatch(/Tagged:\s+yes/);
    const structure = (...argv: readonly string[]): string => run('pdfinfo', '-struct-text', ...argv);
    expect(structure('-upw', LOCK.password, path('locked.pdf'))).toBe(structure(path('plain.pdf')));
  });
});

describe('a file of PDF 2.0', () => {
  it('is locked in the same way', async () => {
    const { locked: file } = await lockShipped(['--conformance', 'ua-2']);
    expect(readingOf(file, LOCK.password).claims).toMatchObject({ version: '2.0', pdfUa: '2', pdfA: null });
  });
});
