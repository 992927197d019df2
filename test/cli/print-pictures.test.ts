import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type EvePrinter, evePrinters, hasEvePrinter } from '../tools/ippeveprinter.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { canReadRaster, type RasterRead, readRaster } from '../tools/read-raster.ts';
import { printerAttribute, startScriptedPrinter } from '../tools/scripted-printer.ts';

const LONG = Array.from(
  { length: 28 },
  (_, line) =>
    `      - Sentence number ${line} of a text that goes on to the back of the sheet and further, as texts do.`,
).join('\n');
const project = (blocks = LONG): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout(blocks)}leaflet: true\nfor_you:\n  - name\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`,
    'people.csv': 'id,name\n7,Marker-Ann\n8,Marker-Bob\n',
  });

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Mean brightness of squares of so many pixels. */
function squares({ width, height, data }: Picture, side = 12): readonly number[] {
  const means: number[] = [];
  for (let top = 0; top + side <= height; top += side)
    for (let left = 0; left + side <= width; left += side) {
      let sum = 0;
      for (let y = top; y < top + side; y++)
        for (let x = left; x < left + side; x++) sum += data[y * width + x] ?? 0;
      means.push(sum / side ** 2);
    }
  return means;
}

/** Share of squares that differ by more than a quarter of black. */
function difference(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const theirs = squares(other);
  return squares(one).filter((mean, at) => Math.abs(mean - (theirs[at] ?? 0)) > 64).length / theirs.length;
}

/** A page as poppler draws it, in gray, at 300 dots an inch; a lying one turned a quarter to the left. */
async function drawnByPoppler(pdf: Buffer, page: number): Promise<Picture> {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-drawn-'));
  writeFileSync(join(folder, 'file.pdf'), pdf);
  const number = String(page + 1);
  execFileSync(
    'pdftoppm',
    ['-r', '300', '-gray', '-png', '-singlefile', '-f', number, '-l', number, 'file.pdf', 'page'],
    {
      cwd: folder,
    },
  );
  const read = sharp(join(folder, 'page.png'));
  const { width = 0, height = 0 } = await read.metadata();
  return grayOf(width > height ? read.rotate(270) : read);
}

async function grayOf(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture.grayscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const pictureOf = ({ header, pixels }: RasterRead): Promise<Picture> =>
  grayOf(
    sharp(pixels, {
      raw: {
        width: Number(header.width),
        height: Number(header.height),
        channels: header.numColors === 3 ? 3 : 1,
      },
    }),
  );

const isAble = hasEvePrinter() && canReadRaster() && hasCommand('pdftoppm');
describeWith('ippeveprinter, libcups and poppler', isAble, 'a printer that reads no PDF', () => {
  const start = evePrinters();
  const print = (root: string, { uri }: EvePrinter, ...argv: readonly string[]) =>
    runIn(root, ['print', 'tablets', '--allow-unreviewed', '-p', 'letter', '--printer', uri, ...argv]);

  /** The same as build makes. */
  async function built(root: string, file: string, ...argv: readonly string[]): Promise<Buffer> {
    await runIn(root, ['build', 'tablets', '-p', 'letter', ...argv]);
    return readFileSync(join(root, 'out/tablets/en', file));
  }

  it('gets the sheets of a leaflet as PWG Raster, both sides, in color', async () => {
    const printer = await start('-2', '-f', 'image/jpeg,image/pwg-raster', '-s', '10,10');
    const root = project('      - Take it with food.');
    // the printer says of itself that it leaves 11.7 mm white, as ink jets do
    const refused = await print(root, printer, '-e', 'leaflet');
    expect(refused.err).toContain('print/margins');
    writeFileSync(
      join(root, 'plainleaf.yaml'),
      `printers:\n  ink:\n    uri: ${printer.uri}\n    margins: 4\n`,
    );
    const run = await runIn(root, [
      'print',
      'tablets',
      '--allow-unreviewed',
      '-p',
      'letter',
      '-e',
      'leaflet',
      '-n',
      '5',
    ]);
    expect(run, run.err).toMatchObject({ code: 0 });
    const [file = Buffer.alloc(0), ...others] = printer.spooled();
    expect(others).toEqual([]);
    const pages = readRaster(file);
    expect(pages.map(({ header }) => header)).toMatchObject(
      Array(2).fill({
        ...{
          media: 'na_letter_8.5x11in',
          xDpi: 300,
          yDpi: 300,
          width: 2550,
          height: 3300,
          duplex: 1,
          tumble: 1,
        },
        ...{ colorSpace: 19, totalPages: 2, pageWidth: 612, pageHeight: 792 },
      }),
    );
    const sheets = await built(root, 'leaflet-letter-print.pdf', '-e', 'leaflet');
    const drawn = [await drawnByPoppler(sheets, 0), await drawnByPoppler(sheets, 1)] as const;
    for (const [at, page] of pages.entries()) {
      const picture = await pictureOf(page);
      if (process.env.PLAINLEAF_TEST_KEEP) {
        const { width, height, data } = picture;
        await sharp(data, { raw: { width, height, channels: 1 } })
          .png()
          .toFile(join(process.env.PLAINLEAF_TEST_KEEP, `sheet-${at}.png`));
      }
      const { crossFeed, feed } = page.header;
      expect([crossFeed, feed], 'the back of this printer is as it is').toEqual([1, 1]);
      expect(difference(picture, drawn[at === 0 ? 0 : 1])).toBeLessThan(0.002);
      // each side is another, and this is not the other one
      expect(difference(picture, drawn[at === 0 ? 1 : 0])).toBeGreaterThan(0.02);
    }
  });

  it('gets somebody’s copies as PWG Raster in gray, one job a person', async () => {
    const printer = await start('-f', 'image/pwg-raster', '-2');
    const root = project();
    const run = await print(root, printer, '-r', 'people.csv');
    expect(run, run.err).toMatchObject({ code: 0 });
    const files = printer.spooled().map(readRaster);
    expect(files).toHaveLength(2);
    for (const pages of files) {
      expect(pages.length).toBeGreaterThan(1);
      expect(pages[0]?.header).toMatchObject({ colorSpace: 18, numColors: 1, duplex: 1, tumble: 0 });
      expect(pages[0]?.header.totalPages).toBe(pages.length);
    }
    expect(files[0]?.[0]?.pixels.equals(files[1]?.[0]?.pixels ?? Buffer.alloc(0))).toBe(false);
  });

  it('gets pages as JPEG, each a job, where it takes nothing else; and no copies whose pages would mix', async () => {
    const printer = await start('-f', 'image/jpeg');
    const root = project();
    const run = await print(root, printer);
    expect(run, run.err).toMatchObject({ code: 0 });
    expect(run.err).toContain('each page is a job of its own');
    const pages = printer.spooled();
    expect(pages.length).toBeGreaterThan(1);
    const pdf = await built(root, 'handout-letter.pdf');
    for (const [at, page] of pages.entries()) {
      expect(await sharp(page).metadata()).toMatchObject({
        format: 'jpeg',
        density: 300,
        width: 2550,
        height: 3300,
      });
      expect(difference(await grayOf(sharp(page)), await drawnByPoppler(pdf, at))).toBeLessThan(0.01);
    }
    const copies = await print(root, printer, '-r', 'people.csv');
    expect(copies).toMatchObject({ code: 3 });
    expect(copies.err).toContain('would not stay together');
    expect(printer.spooled()).toHaveLength(pages.length);
  });

  it('is refused where it reads nothing of ours', async () => {
    const printer = await start('-2', '-f', 'image/urf');
    const run = await print(project(), printer);
    expect(run.code).toBe(3);
    expect(run.err).toContain('print/no-pdf');
    expect(printer.spooled()).toEqual([]);
  });
});

describe('pictures of pages', () => {
  it('of one file are one line in the record, and stand in the journal page by page', async () => {
    const printer = await startScriptedPrinter();
    printer.attributes.set('document-format-supported', {
      ...{ name: 'document-format-supported', tag: 'mimeMediaType' as const },
      values: ['image/jpeg'],
    });
    printer.attributes.set('sides-supported', printerAttribute.keywords('sides-supported', 'one-sided'));
    const root = project();
    // the second page is lost on its way
    printer.wrong['Create-Job'] = [];
    printer.onLook = (job) => {
      job.state = job.id === 2 ? 'aborted' : 'completed';
    };
    const run = await runIn(root, [
      'print',
      'tablets',
      '--allow-unreviewed',
      '-p',
      'a4',
      '--printer',
      printer.uri,
    ]);
    expect(run).toMatchObject({ code: 5 });
    expect(run.err).toMatch(/handout-a4\.pdf, page 2 was not printed/);
    expect(new Set(printer.jobs.map(({ name }) => name)).size).toBe(printer.jobs.length);
    const lines = readFileSync(join(root, 'out/audit/deliveries.ndjson'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    await printer.close();
  });
});
