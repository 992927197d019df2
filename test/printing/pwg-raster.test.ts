import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOfMedia } from '../../src/printing/media.ts';
import { packLines } from '../../src/printing/pictures/pack-lines.ts';
import type { Pixels } from '../../src/printing/pictures/pixels.ts';
import { pwgRaster } from '../../src/printing/pictures/pwg-raster.ts';
import { SHEET_BACKS, type SheetBack } from '../../src/printing/pictures/sheet-back.ts';
import { describeWith } from '../tools/needs.ts';
import { canReadRaster, readRaster } from '../tools/read-raster.ts';

const size = sizeOfMedia('iso_a4_210x297mm');
if (!size) throw new Error('A4 has a size');
const FILE = { dpi: 300, media: { name: 'iso_a4_210x297mm', size }, back: 'normal' } as const;

async function* all(pages: readonly Pixels[]): AsyncGenerator<Pixels> {
  yield* pages;
}

async function made(pages: readonly Pixels[], file: Omit<Parameters<typeof pwgRaster>[1], 'pages'>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pwgRaster(all(pages), { ...file, pages: pages.length })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Unpacks by the words of PWG 5102.4, 4.3, which is not how packing does it. */
function unpack(bytes: Uint8Array, width: number, channels: number): Buffer {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const times = (bytes[at++] ?? 0) + 1;
    const line: number[] = [];
    while (line.length < width * channels) {
      const count = bytes[at++] ?? 0;
      if (count === 128) throw new Error('reserved');
      const pixels = count < 128 ? 1 : 257 - count;
      const taken = [...bytes.subarray(at, at + pixels * channels)];
      at += pixels * channels;
      for (let time = 0; time < (count < 128 ? count + 1 : 1); time++) line.push(...taken);
    }
    for (let time = 0; time < times; time++) lines.push(Buffer.from(line));
  }
  return Buffer.concat(lines);
}

/** Pictures with long runs and with none. */
const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 20 }),
    channels: fc.constantFrom(1, 3),
  })
  .chain(({ width, height, channels }) =>
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 3 })), {
        minLength: 1,
        maxLength: 40,
      })
      .map((runs) => {
        const values = runs.flatMap(([length, value]) => Array<number>(length).fill(value * 85));
        const data = Uint8Array.from(
          { length: width * height * channels },
          (_, at) => values[at % values.length] ?? 0,
        );
        return { width, height, channels, data };
      }),
  );

describe('packLines', () => {
  it('packs what can be unpacked, whatever the picture is', () => {
    fc.assert(
      fc.property(picture, ({ width, height, channels, data }) => {
        const lines = Array.from({ length: height }, (_, line) =>
          data.subarray(line * width * channels, (line + 1) * width * channels),
        );
        const packed = Buffer.concat([...packLines(lines, channels)]);
        expect(unpack(packed, width, channels).equals(Buffer.from(data))).toBe(true);
      }),
    );
  });

  it('says each in as few bytes as it can', () => {
    const pack = (...lines: readonly (readonly number[])[]): string =>
      Buffer.concat([
        ...packLines(
          lines.map((line) => Uint8Array.from(line)),
          1,
        ),
      ]).toString('hex');
    expect(pack([7, 7, 7])).toBe('000207');
    expect(pack([1, 2, 3])).toBe('00fe010203');
    expect(pack([1, 2, 2])).toBe('0000010102');
    expect(pack([5], [5], [6])).toBe('010005000006');
    // 300 white lines of 130 pixels: 256 and 44, each 128 and 2
    expect(pack(...Array.from({ length: 300 }, () => Array<number>(130).fill(255)))).toBe(
      'ff7fff01ff2b7fff01ff',
    );
  });
});

describe('pwgRaster', () => {
  it('asks for a page when the one before it is sent: one is in memory', async () => {
    let drawn = 0;
    async function* pages(): AsyncGenerator<Pixels> {
      for (; drawn < 3; ) {
        drawn++;
        yield { width: 1000, height: 400, channels: 1, data: new Uint8Array(400_000).map((_, at) => at * 7) };
      }
    }
    const seen: number[] = [];
    for await (const _ of pwgRaster(pages(), { ...FILE, sides: 'one-sided', pages: 3 })) seen.push(drawn);
    // the word that begins the file, and of each page its header and several chunks
    expect(seen[0]).toBe(0);
    for (const page of [1, 2, 3]) expect(seen.filter((count) => count === page).length).toBeGreaterThan(4);
  });
});

/** Two by three pixels, each another. */
const SMALL: Pixels = { width: 2, height: 3, channels: 1, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };

describeWith('libcups and Python', canReadRaster(), 'a PWG Raster file, read by CUPS', () => {
  it('has the layout of PWG 5102.4', async () => {
    const page: Pixels = {
      width: 2,
      height: 3,
      channels: 3,
      data: Uint8Array.from({ length: 18 }, (_, at) => at),
    };
    const bytes = await made([page, page], { ...FILE, sides: 'two-sided-short-edge' });
    expect(bytes.subarray(0, 4).toString()).toBe('RaS2');
    const pages = readRaster(bytes);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.header).toEqual({
      ...{ kind: 'PwgRaster', media: 'iso_a4_210x297mm', duplex: 1, tumble: 1, xDpi: 300, yDpi: 300 },
      ...{ pageWidth: 595, pageHeight: 842, width: 2, height: 3, bitsPerColor: 8, bitsPerPixel: 24 },
      ...{ bytesPerLine: 6, colorOrder: 0, colorSpace: 19, numColors: 3 },
      ...{ totalPages: 2, crossFeed: 1, feed: 1 },
    });
    expect([...(pages[1]?.pixels ?? [])]).toEqual([...page.data]);
  });

  it('lays a lying page upright, its top at the left', async () => {
    // 1 2 3
    // 4 5 6
    const lying: Pixels = { width: 3, height: 2, channels: 1, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
    const [page] = readRaster(await made([lying], { ...FILE, sides: 'one-sided' }));
    expect(page?.header).toMatchObject({
      width: 2,
      height: 3,
      duplex: 0,
      tumble: 0,
      colorSpace: 18,
      numColors: 1,
    });
    expect([...(page?.pixels ?? [])]).toEqual([3, 6, 2, 5, 1, 4]);
  });

  const STRAIGHT = [1, 2, 3, 4, 5, 6];
  const ACROSS = [2, 1, 4, 3, 6, 5];
  const ALONG = [5, 6, 3, 4, 1, 2];
  const ROUND = [6, 5, 4, 3, 2, 1];
  // as CUPS sets the two transforms (cups/raster-stream.c) for what a printer says of its backs
  const BACKS = {
    normal: { long: STRAIGHT, short: STRAIGHT },
    flipped: { long: ALONG, short: ACROSS },
    rotated: { long: ROUND, short: STRAIGHT },
    'manual-tumble': { long: STRAIGHT, short: ROUND },
  } satisfies Record<SheetBack, unknown>;

  it.each(SHEET_BACKS)('turns backs for a printer that wants them %s, and no fronts', async (back) => {
    for (const edge of ['long', 'short'] as const) {
      const [front, behind] = readRaster(
        await made([SMALL, SMALL], { ...FILE, back, sides: `two-sided-${edge}-edge` }),
      );
      expect([...(front?.pixels ?? [])]).toEqual(STRAIGHT);
      const picture = BACKS[back][edge];
      expect([...(behind?.pixels ?? [])]).toEqual(picture);
      expect(behind?.header).toMatchObject({
        crossFeed: picture === ACROSS || picture === ROUND ? -1 : 1,
        feed: picture === ALONG || picture === ROUND ? -1 : 1,
      });
    }
  });
});
