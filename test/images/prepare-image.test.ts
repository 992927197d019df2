import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepareImage } from '../../src/images/index.ts';

const svg = (body: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${body}</svg>`);

describe('prepareImage', () => {
  it('turns a photo upright and drops its metadata', async () => {
    const sideways = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: 'A name nobody should read' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(sideways).metadata()).orientation).toBe(6);

    const image = await prepareImage(sideways);

    expect([image.format, image.width, image.height]).toEqual(['jpg', 20, 40]);
    const metadata = await sharp(image.bytes).metadata();
    expect(metadata.orientation).toBeUndefined();
    expect(metadata.exif).toBeUndefined();
  });

  it('draws an SVG at print resolution', async () => {
    const image = await prepareImage(svg('<rect width="40" height="20" fill="#0b4f6c"/>'));
    expect(image.format).toBe('png');
    expect(image.width / image.height).toBeCloseTo(2, 1);
    // 40 CSS pixels are measured as 213, and drawn in three times as many
    expect(image.size).toEqual({ width: 213, height: 107 });
    expect(image.width).toBeGreaterThan(660);
  });

  it('shrinks a picture that is wider than print can use', async () => {
    const wide = await sharp({ create: { width: 4000, height: 100, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    expect((await prepareImage(wide)).width).toBe(2250);
  });

  it('keeps of a logo what its room can show, in its shape', async () => {
    const [logo, figure] = await Promise.all([
      prepareImage(svg('<rect width="40" height="20"/>'), 'logo'),
      prepareImage(svg('<rect width="40" height="20"/>')),
    ]);
    // the same place on the page, with fewer pixels where it has many
    expect(logo.size).toEqual(figure.size);
    const tall = await sharp({ create: { width: 900, height: 1800, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    const { width, height } = await prepareImage(tall, 'logo');
    expect([width, height]).toEqual([250, 500]);
    expect((await prepareImage(tall)).height).toBe(1800);
  });

  it.each([
    ['plain text', new TextEncoder().encode('not a picture'), 'neither a PNG, a JPEG nor an SVG'],
    ['text in an SVG', svg('<g><text y="9">5 mg</text></g>'), 'it holds text'],
    ['a moving SVG', svg('<animate attributeName="x"/>'), 'it moves'],
    ['a broken PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'cannot be decoded'],
    ['an SVG that is not XML', svg('<rect'), 'cannot be decoded'],
  ])('refuses %s', async (_name, bytes, reason) => {
    await expect(prepareImage(bytes)).rejects.toThrow(reason);
  });
});
