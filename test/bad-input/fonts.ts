import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from '../tools/warm-build.ts';
import { put, type Row } from './row.ts';

const FONT = 'content/fonts/house/400.ttf';
const sound = (): Buffer => readFileSync(join(FIXTURES, 'fonts/NotoSansSC-sample_400Regular.ttf'));

/** A locale of the project that asks for its own font. */
function askForIt(root: string): void {
  const english = readFileSync(join(FIXTURES, '../../content/locales/en.yaml'), 'utf8');
  put(root, 'content/locales/en.yaml', english.replace(/^fonts:\n(?: .*\n)+/m, 'fonts:\n  - [house]\n'));
}

const font = (name: string, bytes: () => string | Uint8Array, code: string, message: RegExp): Row => ({
  name,
  make: (root) => {
    askForIt(root);
    put(root, FONT, bytes());
  },
  expect: { exit: 1, code, at: 'content/fonts/house/400.ttf', message, hint: /font/ },
});

/** A sound font with other bytes at the place of one of its tables. */
function changed(table: string, change: (bytes: Buffer, offset: number, entry: number) => void): Buffer {
  const bytes = sound();
  const entry = bytes.indexOf(table, 12, 'latin1');
  change(bytes, bytes.readUInt32BE(entry + 8), entry);
  return bytes;
}

/** Fonts of a project that cannot be put into a PDF. */
export const FONTS: readonly Row[] = [
  font('a text', () => 'hello, this is no font at all', 'font/unreadable', /not a complete TrueType font/),
  font('an empty file', () => '', 'font/unreadable', /not a complete TrueType font/),
  font('a font cut short', () => sound().subarray(0, 9_000), 'font/unreadable', /not a complete/),
  font('a web font', () => Buffer.concat([Buffer.from('wOF2'), sound()]), 'font/web-font', /WOFF2/),
  font(
    'a variable font',
    () => changed('STAT', (bytes, _offset, entry) => bytes.write('fvar', entry, 'latin1')),
    'font/variable',
    /variable/,
  ),
  font(
    'a font that forbids it',
    () => changed('OS/2', (bytes, offset) => bytes.writeUInt16BE(2, offset + 8)),
    'font/embedding-forbidden',
    /forbids/,
  ),
  {
    name: 'a link that leads out of the project',
    make: (root) => {
      askForIt(root);
      put(root, 'content/fonts/house/700.ttf', sound());
      symlinkSync(join(FIXTURES, 'fonts/NotoSansSC-sample_400Regular.ttf'), join(root, FONT));
    },
    expect: { exit: 1, code: 'asset/outside-project', at: FONT, message: /out of the project/, hint: /Copy/ },
  },
];
