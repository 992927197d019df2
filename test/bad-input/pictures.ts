import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { blocks, FILE, FOLDER, put, type Row } from './row.ts';

/** A handout with a figure `name`, which holds `bytes`. */
const figure =
  (name: string, bytes?: string | Uint8Array | (() => Promise<Uint8Array>)) =>
  async (root: string): Promise<void> => {
    blocks('- figure:', `    image: ${name}`, '    alt: A plate of fish.')(root);
    if (bytes) put(root, `${FOLDER}/${name}`, typeof bytes === 'function' ? await bytes() : bytes);
  };
const refused = (message: RegExp, hint?: RegExp): Row['expect'] => ({
  exit: 1,
  code: 'asset/unreadable',
  at: `${FILE}:6:9`,
  message,
  ...(hint ? { hint } : {}),
});
const svg = (body: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="200">${body}<rect width="90" height="90"/></svg>`;
const photo = () => sharp({ create: { width: 900, height: 600, channels: 3, background: 'tomato' } });

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG whose header says that it is `side` pixels wide and high, with `rows` rows of one colour. */
function png(side: number, rows: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const row = Buffer.alloc(1 + Math.ceil(side / 8));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pictures that are none, that harm, or that paper would not keep. */
export const PICTURES: readonly Row[] = [
  {
    name: 'text named PNG',
    make: figure('a.png', 'hello'),
    expect: refused(/no picture/, /PNG, JPEG or SVG/),
  },
  {
    name: 'an empty file',
    make: figure('a.png', Buffer.alloc(0)),
    expect: refused(/an empty file/, /copy the picture again/),
  },
  {
    name: 'a header of 30,000 x 30,000 pixels',
    make: figure('a.png', png(30_000, 1)),
    expect: refused(/30000 × 30000 pixels/, /smaller/),
  },
  {
    name: '30,000 x 30,000 pixels in truth',
    make: figure('a.png', png(30_000, 30_000)),
    expect: refused(/30000 × 30000 pixels/, /smaller/),
  },
  {
    name: 'a JPEG that was cut short',
    make: figure('a.jpg', async () => (await photo().jpeg().toBuffer()).subarray(0, 900)),
    expect: refused(/cannot be decoded/, /save it again/),
  },
  {
    name: 'a PNG with a broken middle',
    make: figure('a.png', async () => {
      const bytes = await photo().png().toBuffer();
      bytes.fill(0x55, 60, bytes.length - 20);
      return bytes;
    }),
    expect: refused(/cannot be decoded/),
  },
  {
    name: 'a JPEG for the press (CMYK) is fine',
    make: figure('a.jpg', () => photo().toColourspace('cmyk').jpeg().toBuffer()),
    expect: { exit: 0 },
  },
  {
    name: 'a JPEG that lies on its side is fine',
    make: figure('a.jpg', () => photo().withMetadata({ orientation: 6 }).jpeg().toBuffer()),
    expect: { exit: 0 },
  },
  { name: 'a GIF', make: figure('a.gif', () => photo().gif().toBuffer()), expect: refused(/is a GIF/) },
  { name: 'a WebP', make: figure('a.png', () => photo().webp().toBuffer()), expect: refused(/is a WebP/) },
  {
    name: 'a HEIC',
    make: figure('a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
    expect: refused(/HEIC/, /JPEG/),
  },
  {
    name: 'an SVG with text',
    make: figure('a.svg', svg('<text y="20">5 mg</text>')),
    expect: refused(/holds text/, /paths/),
  },
  {
    name: 'an SVG with a script',
    make: figure('a.svg', svg('<script>alert(1)</script>')),
    expect: refused(/script/),
  },
  {
    name: 'an SVG that shows a picture of the web',
    make: figure('a.svg', svg('<image width="9" height="9" xlink:href="https://x.org/a.png"/>')),
    expect: refused(/not fetched/, /PNG/),
  },
  {
    name: 'an SVG that shows a file',
    make: figure('a.svg', svg('<image width="9" height="9" href="../../../../etc/hostname"/>')),
    expect: refused(/not fetched/),
  },
  {
    name: 'an SVG with a style sheet of the web',
    make: figure('a.svg', svg('<style>@import url(https://x.org/a.css);</style>')),
    expect: refused(/style sheet or font/),
  },
  {
    name: 'an SVG filled with something of the web',
    make: figure('a.svg', svg('<rect fill="url(https://x.org/a.svg#b)" width="9" height="9"/>')),
    expect: refused(/not fetched/),
  },
  {
    name: 'an SVG of a thousand laughs',
    make: figure('a.svg', svg('&b;', '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>')),
    expect: refused(/entities/),
  },
  {
    name: 'an SVG that reads a file through an entity',
    make: figure('a.svg', svg('&b;', '<!DOCTYPE svg [<!ENTITY b SYSTEM "file:///etc/hostname">]>')),
    expect: refused(/entities/),
  },
  {
    name: 'an SVG that is not XML',
    make: figure('a.svg', '<svg><rect'),
    expect: refused(/cannot be decoded/),
  },
  {
    name: 'an SVG behind a long comment and a DOCTYPE is fine',
    make: figure(
      'a.svg',
      svg(
        '<!-- <text> --><title>A plate</title>',
        `\uFEFF<?xml version="1.0"?>\n<!-- ${'made by a program '.repeat(400)} -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns "http://www.w3.org/">]>\n`,
      ),
    ),
    expect: { exit: 0 },
  },
  ...[
    '/etc/hostname',
    '../../../../etc/hostname',
    'https://x.org/a.png',
    'C:\\a.png',
    'data:image/png;base64,AAAA',
  ].map(
    (name): Row => ({
      name: `the picture ${name}`,
      make: figure(name),
      expect: { exit: 1, code: 'asset/outside-project', at: `${FILE}:7:18`, hint: /folder of this YAML/ },
    }),
  ),
  {
    name: 'a folder',
    make: async (root) => {
      await figure('a.png')(root);
      mkdirSync(join(root, FOLDER, 'a.png'));
    },
    expect: { exit: 1, code: 'asset/missing', at: `${FILE}:6:9` },
  },
  {
    name: 'a pipe that nobody writes to',
    make: async (root) => {
      await figure('a.png')(root);
      execFileSync('mkfifo', [join(root, FOLDER, 'a.png')]);
    },
    expect: { exit: 1, code: 'asset/missing', at: `${FILE}:6:9` },
  },
  ...[
    ['that leads out of the project', '/etc/hostname', 'asset/outside-project'],
    ['to a device', '/dev/zero', 'asset/outside-project'],
    ['to nothing', 'nowhere.png', 'asset/missing'],
    ['to itself', 'a.png', 'asset/missing'],
  ].map(
    ([name, target = '', code = '']): Row => ({
      name: `a link ${name}`,
      make: async (root) => {
        await figure('a.png')(root);
        symlinkSync(target, join(root, FOLDER, 'a.png'));
      },
      expect: { exit: 1, code, at: `${FILE}:6:9` },
    }),
  ),
];
