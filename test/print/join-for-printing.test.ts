import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { joinForPrinting } from '../../src/print/index.ts';
import { readPdf } from '../../src/verify/index.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';

/** A file of pages that each say their text; all files draw the same picture. */
async function file(texts: readonly string[], edit?: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const picture = document.context.register(
    document.context.stream(Buffer.alloc(60_000, 'picture of a pill '), {
      ...{ Type: 'XObject', Subtype: 'Image', Width: 100, Height: 200, BitsPerComponent: 8 },
      ColorSpace: 'DeviceRGB',
    }),
  );
  for (const text of texts) {
    const page = document.addPage([612, 792]);
    page.drawText(text, { font, x: 40, y: 700 });
    page.node.newXObject('Picture', picture);
  }
  edit?.(document);
  return document.save({ addDefaultPage: false });
}

async function joined(...files: readonly Uint8Array[]): Promise<Buffer> {
  async function* each() {
    yield* files;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of joinForPrinting(each())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function pagesOf(bytes: Uint8Array) {
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.pages;
}
const textsOf = (bytes: Uint8Array): readonly string[] =>
  pagesOf(bytes).map(({ texts }) => texts.map(({ text }) => text).join(''));

describe('joinForPrinting', () => {
  it('keeps the order, and begins each file on a new sheet', async () => {
    const bytes = await joined(await file(['a1']), await file(['b1', 'b2']), await file(['c1', 'c2', 'c3']));
    expect(textsOf(bytes)).toEqual(['a1', '', 'b1', 'b2', 'c1', 'c2', 'c3', '']);
  });

  it('holds once what files have alike', async () => {
    const files = await Promise.all(Array.from({ length: 50 }, (_, index) => file([`copy ${index}`])));
    const one = (await joined(files[0] ?? new Uint8Array())).length;
    const all = (await joined(...files)).length;
    expect(one).toBeGreaterThan(60_000);
    expect(all).toBeLessThan(one + 50 * 1500);
  });

  it('gives the same bytes for the same files', async () => {
    const files = [await file(['a']), await file(['b'])];
    expect((await joined(...files)).equals(await joined(...files))).toBe(true);
  });

  it('takes size and turn of a page from where it has them, and the blank page, too', async () => {
    const bytes = await joined(
      await file(['a'], (document) => {
        const [page] = document.getPages();
        page?.setRotation(degrees(90));
        // of the tree instead of the page itself
        const tree = document.catalog.Pages();
        tree.set(PDFName.of('MediaBox'), document.context.obj([0, 0, 400, 300]));
        page?.node.delete(PDFName.of('MediaBox'));
      }),
    );
    const document = await PDFDocument.load(bytes);
    expect(document.getPages().map((page) => [page.getSize(), page.getRotation().angle])).toEqual([
      [{ width: 400, height: 300 }, 90],
      [{ width: 400, height: 300 }, 90],
    ]);
  });

  it('claims nothing, and is flipped as its first file is', async () => {
    const long = await joined(await file(['a']));
    expect(long.toString('latin1')).toContain('/Duplex /DuplexFlipLongEdge');
    const short = await joined(
      await file(['a'], ({ catalog, context }) => {
        catalog.set(PDFName.of('ViewerPreferences'), context.obj({ Duplex: 'DuplexFlipShortEdge' }));
        catalog.set(PDFName.of('Metadata'), context.register(context.stream('<x/>', { Type: 'Metadata' })));
        catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
      }),
    );
    expect(short.toString('latin1')).toContain('/Duplex /DuplexFlipShortEdge');
    expect(short.toString('latin1')).not.toMatch(/Metadata|MarkInfo/);
  });
});

describeWith('qpdf', hasCommand('qpdf'), 'a joined file, as qpdf sees it', () => {
  it('is sound, also with more pages than one node of the tree holds', async () => {
    const files = await Promise.all(
      Array.from({ length: 150 }, (_, index) => file([`${index}a`, `${index}b`, 'c'])),
    );
    const path = join(mkdtempSync(join(tmpdir(), 'plainleaf-joined-')), 'copies.pdf');
    writeFileSync(path, await joined(...files));
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
    expect(execFileSync('qpdf', ['--show-npages', path], { encoding: 'utf8' }).trim()).toBe('600');
  });
});
