/** The kinds of pictures that are used. */
type PictureKind = 'png' | 'jpg' | 'svg';

/** Other kinds that people have pictures in: the bytes they start with (Latin-1), their name and what to do. */
const OTHERS: readonly { readonly starts: RegExp; readonly name: string; readonly hint?: string }[] = [
  { starts: /^GIF8/, name: 'a GIF' },
  { starts: /^RIFF[\s\S]{4}WEBP/, name: 'a WebP picture' },
  {
    starts: /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/,
    name: 'a HEIC photo, as telephones save them',
    hint: 'Open it and save or export it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible.',
  },
  { starts: /^[\s\S]{4}ftypavi/, name: 'an AVIF picture' },
  { starts: /^(?:II\*\0|MM\0\*)/, name: 'a TIFF' },
  { starts: /^BM[\s\S]{4}\0\0\0\0/, name: 'a BMP' },
  { starts: /^%PDF-/, name: 'a PDF' },
  { starts: /^8BPS/, name: 'a Photoshop file' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first byte of gzip is one
  { starts: /^\x1f\x8b/, name: 'a packed file, such as an SVGZ', hint: 'Save it as plain SVG.' },
];

/** XML declaration, comments, instructions and DOCTYPE, with its inner part, before the first element. */
const BEFORE_ROOT = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/;

/** What a file is by its bytes, never by its name: a kind that is used, or what it is instead. */
export function pictureKind(
  bytes: Uint8Array,
): PictureKind | { readonly name: string; readonly hint?: string } {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (bytes.length === 0) return { name: 'an empty file', hint: 'Save or copy the picture again.' };
  const other = OTHERS.find(({ starts }) => starts.test(head));
  if (other) return other;
  const text = new TextDecoder().decode(bytes);
  const root = text.slice(BEFORE_ROOT.exec(text)?.[0].length ?? 0);
  return /^<(?:[\w-]+:)?svg[\s>/]/.test(root) ? 'svg' : { name: 'no picture' };
}
