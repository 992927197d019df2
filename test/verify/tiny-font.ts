/** Letters the tests' font has; the glyph and CID of each is its index plus 1. Glyph 0 is .notdef. */
export const ALPHABET = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  '\u00a0',
  '\u00ad',
  'é',
  'ﬁ',
  ...'دواءيم١٢',
];

export const cidOf = (letter: string): number => ALPHABET.indexOf(letter) + 1;

/** Width of every glyph and the box each fills, thousandths of the font size. */
export const WIDTH = 500;
export const INK = { left: 50, bottom: 0, right: 450, top: 700 };

/** A TrueType program in which every letter but spaces is a filled box; `empty` letters have no outline. */
export function tinyFont(empty: readonly string[] = []): Uint8Array {
  const blank = new Set([' ', '\u00a0', '\u00ad', ...empty]);
  const glyphs = [
    boxGlyph(),
    ...ALPHABET.map((letter) => (blank.has(letter) ? new Uint8Array() : boxGlyph())),
  ];
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let offset = 0;
  glyphs.forEach((glyph, index) => {
    loca.setUint32(index * 4, offset);
    offset += glyph.length;
  });
  loca.setUint32(glyphs.length * 4, offset);
  const head = new DataView(new ArrayBuffer(54));
  head.setUint16(18, 1000); // units per em
  head.setInt16(50, 1); // long loca
  const maxp = new DataView(new ArrayBuffer(6));
  maxp.setUint16(4, glyphs.length);
  return sfnt({ glyf: Buffer.concat(glyphs), head, loca, maxp });
}

function boxGlyph(): Uint8Array {
  const { left, bottom, right, top } = INK;
  const view = new DataView(new ArrayBuffer(36));
  const words = [1, left, bottom, right, top, 3, 0]; // contours, box, last point, instructions
  words.forEach((word, index) => {
    view.setInt16(index * 2, word);
  });
  view.setUint32(14, 0x01010101); // four points on the curve
  [left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top].forEach((delta, index) => {
    view.setInt16(18 + index * 2, delta);
  });
  return new Uint8Array(view.buffer);
}

function sfnt(tables: Readonly<Record<string, ArrayBufferView>>): Uint8Array {
  const entries = Object.entries(tables);
  const header = new DataView(new ArrayBuffer(12 + entries.length * 16));
  header.setUint32(0, 0x00010000);
  header.setUint16(4, entries.length);
  let offset = header.byteLength;
  entries.forEach(([tag, table], index) => {
    const at = 12 + index * 16;
    for (let i = 0; i < 4; i++) header.setUint8(at + i, tag.charCodeAt(i));
    header.setUint32(at + 8, offset);
    header.setUint32(at + 12, table.byteLength);
    offset += table.byteLength;
  });
  const bytes = (view: ArrayBufferView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return Buffer.concat([bytes(header), ...entries.map(([, table]) => bytes(table))]);
}
