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
