import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rc4 } from '../../../src/verify/file/rc4.ts';
import { describePdf, inspectPdf, readPdf } from '../../../src/verify/index.ts';
import { describeWith, hasCommand } from '../../tools/needs.ts';
import { reading } from '../reading.ts';
import { show, tagged, tinyPdf } from '../tiny-pdf.ts';

const XMP = '<rdf:Description pdfaid:part="2" pdfaid:conformance="b"/>';
const PLAIN = tinyPdf({
  pages: [tagged(0, show('Take 5 mg'))],
  tags: [{ type: 'P', kids: [0], extra: '/ActualText (Take 5 mg)' }],
  catalog: '/Lang (en) /Metadata 90 0 R',
  objects: { 90: { dict: '/Type /Metadata /Subtype /XML', content: XMP } },
});

/** The file as qpdf protects it: user password, owner password, options. */
function protect(...options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-encrypted-'));
  const [from, to] = [join(folder, 'plain.pdf'), join(folder, 'protected.pdf')];
  writeFileSync(from, PLAIN);
  execFileSync('qpdf', ['--allow-weak-crypto', '--encrypt', ...options, '--', from, to]);
  return readFileSync(to);
}

describe('RC4', () => {
  it.each([
    ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
    ['Wiki', 'pedia', '1021bf0420'],
  ])('%s', (key, text, hex) => {
    expect(Buffer.from(rc4(Buffer.from(key), Buffer.from(text))).toString('hex')).toBe(hex);
  });
});

describeWith('qpdf', hasCommand('qpdf'), 'a file that is protected against changes', () => {
  it.each([
    ['40 bits', ['', 'owner', '40']],
    ['128 bits, RC4', ['', 'owner', '128', '--use-aes=n']],
    ['128 bits, AES', ['', 'owner', '128', '--use-aes=y']],
    ['128 bits, AES, plain metadata', ['', 'owner', '128', '--use-aes=y', '--cleartext-metadata']],
    ['256 bits, as Acrobat 9 had it', ['', 'owner', '256', '--force-R5']],
    ['256 bits', ['', 'owner', '256']],
    ['256 bits, without passwords', ['', '', '256', '--allow-insecure']],
  ])('is read as if it were not: %s', (_, options) => {
    const pdf = reading(protect(...options));
    expect(pdf.pages[0]?.texts.map(({ text }) => text)).toEqual(['Take 5 mg']);
    expect(pdf.structure?.roots[0]?.actualText).toBe('Take 5 mg');
    expect(pdf.claims).toMatchObject({ lang: 'en', pdfA: '2b', isProtected: true });
    expect(describePdf(pdf).isProtected).toBe(true);
    expect(inspectPdf(pdf)).toContainEqual(
      expect.objectContaining({ code: 'document/protected', severity: 'error' }),
    );
  });

  it.each(['40', '128', '256'])('that needs a password is refused: %s bits', (bits) => {
    expect(readPdf(protect('secret', 'owner', bits)).problems[0]).toMatchObject({
      code: 'pdf/encrypted',
      message: expect.stringContaining('opens only with a password'),
    });
  });
});
