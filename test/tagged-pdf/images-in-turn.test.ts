import { setTimeout } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ImagesInTurn } from '../../src/tagged-pdf/images-in-turn.ts';

/** A picture whose pixels are ready after some time, as pdfkit opens it. */
function picture(name: string, delay: number, log: string[]) {
  const image = {
    imgData: deflateSync(Buffer.from(name)),
    decodePixels(onPixels: (pixels: Uint8Array) => void): void {
      log.push(`${name} begins`);
      globalThis.setTimeout(() => onPixels(new Uint8Array(1)), delay);
    },
  };
  return { image, embed: () => image.decodePixels(() => log.push(`${name} is ready`)) };
}

it('takes pictures apart one after the other, however long each takes', async () => {
  const log: string[] = [];
  const images = new ImagesInTurn();
  const pictures = [picture('slow', 20, log), picture('quick', 1, log)];
  for (const opened of pictures) images.add(opened);
  for (const opened of pictures) opened.embed();
  await setTimeout(60);
  expect(log).toEqual(['slow begins', 'slow is ready', 'quick begins', 'quick is ready']);
});

it('refuses a PNG whose pixels are broken', () => {
  const broken = { image: { imgData: new Uint8Array([1, 2, 3]), decodePixels: () => {} } };
  expect(() => new ImagesInTurn().add(broken)).toThrow();
});

it('leaves pictures of other kinds alone', () => {
  const jpeg = { label: 'I1', width: 1 };
  new ImagesInTurn().add(jpeg);
  expect(jpeg).toEqual({ label: 'I1', width: 1 });
});

it('writes the same of a picture that it has seen before, in its turn, without taking it apart again', async () => {
  const log: string[] = [];
  const seen = () => {
    const image = {
      imgData: deflateSync(Buffer.from('seen before')),
      width: 2,
      decodePixels(onPixels: (pixels: Uint8Array) => void): void {
        log.push('taken apart');
        globalThis.setTimeout(() => onPixels(new Uint8Array([7])), 5);
      },
    };
    const opened = {
      image,
      imgData: image.imgData as Uint8Array,
      alphaChannel: undefined as Uint8Array | undefined,
      finalize: () => log.push(`writes ${opened.imgData} and ${opened.alphaChannel}`),
      embed: () =>
        image.decodePixels((pixels) => {
          opened.imgData = pixels;
          opened.alphaChannel = new Uint8Array([8]);
          opened.finalize();
        }),
    };
    return opened;
  };
  for (let document = 0; document < 2; document += 1) {
    const images = new ImagesInTurn();
    const [slow, known] = [picture(`slow ${document}`, 20, log), seen()];
    images.add(slow);
    images.add(known);
    slow.embed();
    known.embed();
    await setTimeout(60);
  }
  const both = (name: string) => [`${name} begins`, `${name} is ready`];
  expect(log).toEqual([
    ...both('slow 0'),
    'taken apart',
    'writes 7 and 8',
    ...both('slow 1'),
    'writes 7 and 8',
  ]);
});
