import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../src/verify/file/open-pdf.ts';
import { PdfRef, PdfUnreadable } from '../../../src/verify/file/pdf-objects.ts';
import { readPdf } from '../../../src/verify/index.ts';
import { reading } from '../reading.ts';
import { assemble, show, stream, tinyPdf } from '../tiny-pdf.ts';

const BASE = tinyPdf({ pages: [show('Old')] });
const CATALOG = '<</Type /Catalog /Pages 2 0 R>>';

/** Appends a new version of an object, as an incremental update does. */
function update(bytes: Uint8Array, number: number, object: string, generation = 0): Uint8Array {
  const old = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(old)?.[1];
  const start = old.length + `${number} ${generation} obj\n${object}\nendobj\n`.length;
  const table = `xref\n${number} 1\n${String(old.length).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
  const trailer = `trailer\n<</Size 60 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(`${old}${number} ${generation} obj\n${object}\nendobj\n${table}${trailer}`, 'latin1');
}

const textOf = (bytes: Uint8Array) =>
  reading(bytes)
    .pages.flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('|');

describe('the table of objects', () => {
  it('leads to every object', () => {
    expect(textOf(BASE)).toBe('Old');
  });

  it('is read newest first', () => {
    expect(textOf(update(BASE, 21, stream('', show('New'))))).toBe('New');
  });

  it('leaves out objects of another generation', () => {
    const file = openPdf(update(BASE, 300, '(old)', 1));
    expect(file.resolve(new PdfRef(300, 0))).toBeNull();
    expect(file.text(new PdfRef(300, 1))).toBeNull(); // asked for before with another generation: still unknown
  });

  it('may be a stream, with objects packed into streams, as other writers make it', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const word of ['First', 'Second'])
      document.addPage([200, 200]).drawText(word, { x: 20, y: 100, size: 12, font });
    const bytes = await document.save({ useObjectStreams: true });
    expect(Buffer.from(bytes).includes('/ObjStm')).toBe(true);
    expect(textOf(bytes)).toBe('First|Second');
  });

  it('may be a stream with a PNG predictor', () => {
    const objects = [
      '1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n',
      '2 0 obj\n<</Kids [3 0 R]>>\nendobj\n',
      '3 0 obj\n<</Type /Page /MediaBox [0 0 9 9]>>\nendobj\n',
    ];
    const head = '%PDF-1.5\n';
    const offsets = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
    const start = head.length + objects.join('').length;
    const rows = [0, ...offsets, start].map((offset, index) => [
      index === 0 ? 0 : 1,
      offset >> 8,
      offset & 255,
      0,
    ]);
    const packed = rows.flatMap((row, index) => [
      2,
      ...row.map((byte, i) => (byte - (rows[index - 1]?.[i] ?? 0)) & 255),
    ]);
    const data = deflateSync(Buffer.from(packed)).toString('latin1');
    const dict =
      '/Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>>';
    const file = `${head}${objects.join('')}4 0 obj\n${stream(dict, data)}\nendobj\nstartxref\n${start}\n%%EOF`;
    expect(reading(Buffer.from(file, 'latin1')).pages).toMatchObject([{ width: 9, height: 9 }]);
  });
});

describe('a damaged file', () => {
  const broken: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['no PDF', Buffer.from('Hello, this is a letter to the clinic.'), /does not start like a PDF/],
    ['a cut file', BASE.slice(0, -8), /end is missing/],
    [
      'a wrong offset',
      Buffer.from(Buffer.from(BASE).toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n%moved\n'), 'latin1'),
      /not where|damaged|missing/,
    ],
    [
      'a wrong stream length',
      tinyPdf({ pages: ['q Q'], objects: { 21: '<</Length 99>>\nstream\nq Q\nendstream' } }),
      /length of stream 21/,
    ],
    ['an encrypted file', encrypted(), /encrypted/],
    [
      'no pages',
      assemble(
        new Map([
          [1, CATALOG],
          [2, '<</Kids []>>'],
        ]),
      ),
      /no pages/,
    ],
    ['a drawing within itself', loop(), /contains itself/],
  ];

  /** Those that are not just damaged. */
  const codes: Readonly<Record<string, string>> = {
    'no PDF': 'pdf/not-a-pdf',
    'a cut file': 'pdf/truncated',
    'an encrypted file': 'pdf/encrypted',
  };

  it.each(broken)('is refused: %s', (name, bytes, message) => {
    const read = readPdf(bytes);
    expect(read.ok).toBe(false);
    expect(read.problems[0]).toMatchObject({
      code: codes[name] ?? 'pdf/unreadable',
      message: expect.stringMatching(message),
    });
  });

  it('does not end in a loop of references', () => {
    const file = openPdf(
      assemble(
        new Map([
          [1, CATALOG],
          [7, '8 0 R'],
          [8, '7 0 R'],
        ]),
      ),
    );
    expect(() => file.resolve(new PdfRef(7, 0))).toThrow(PdfUnreadable);
  });
});

function encrypted(): Uint8Array {
  return Buffer.from(
    Buffer.from(BASE).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'),
    'latin1',
  );
}

function loop(): Uint8Array {
  const form = {
    dict: '/Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 100 0 R>>>>',
    content: '/X Do',
  };
  return tinyPdf({ pages: ['/X Do'], resources: '/XObject <</X 100 0 R>>', objects: { 100: form } });
}
