import { ALPHABET, cidOf, tinyFont, WIDTH } from './tiny-font.ts';

/** A structure element: its kids are MCIDs of its page, other elements, or PDF source such as an OBJR dictionary. */
export interface Tag {
  readonly type: string;
  readonly kids?: readonly (number | string | Tag)[];
  /** Index of the page its MCIDs count in; default 0. */
  readonly page?: number;
  /** More entries, as PDF source. */
  readonly extra?: string;
}

export interface TinyPdf {
  /** Content stream of each page. */
  readonly pages: readonly string[];
  readonly tags?: readonly Tag[];
  /** More objects, by number from 100: `<<…>>`, or a stream given as dictionary entries and content. */
  readonly objects?: Readonly<Record<number, string | { readonly dict: string; readonly content: string }>>;
  /** More entries of the dictionaries that the tests vary, as PDF source. */
  readonly resources?: string;
  readonly page?: string;
  readonly catalog?: string;
  readonly roleMap?: string;
  /** ToUnicode of single letters, instead of themselves. */
  readonly toUnicode?: Readonly<Record<string, string>>;
  readonly emptyGlyphs?: readonly string[];
  /** Advances of single letters, instead of the font's. Thousandths. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly embed?: boolean;
}

/** Pages of 200 by 200 points in one embedded font, `/F1`; uncompressed, so that the bytes can be read. */
export function tinyPdf(options: TinyPdf): Uint8Array {
  const { pages, tags, objects = {}, embed = true } = options;
  const parts = new Map<number, string>();
  const pageNumber = (index: number): number => 20 + index * 2;
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  const structure = tags ? '/StructTreeRoot 50 0 R /MarkInfo <</Marked true>>' : '';
  parts.set(1, `<</Type /Catalog /Pages 2 0 R ${structure} ${options.catalog ?? ''}>>`);
  parts.set(2, `<</Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 200 200]>>`);
  const widths = Object.entries(options.widths ?? {})
    .map(([letter, width]) => `${cidOf(letter)} [${width}]`)
    .join(' ');
  const font = Buffer.from(tinyFont(options.emptyGlyphs)).toString('latin1');
  parts.set(
    3,
    '<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Tiny /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 7 0 R>>',
  );
  parts.set(
    4,
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Tiny /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW ${WIDTH} /W [${widths}] /CIDToGIDMap /Identity /FontDescriptor 5 0 R>>`,
  );
  parts.set(
    5,
    `<</Type /FontDescriptor /FontName /ABCDEF+Tiny /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 ${embed ? '/FontFile2 6 0 R' : ''}>>`,
  );
  parts.set(6, stream(`/Length1 ${font.length}`, font));
  parts.set(7, stream('', toUnicode(options.toUnicode ?? {})));
  pages.forEach((content, index) => {
    const number = pageNumber(index);
    const resources = `<</Font <</F1 3 0 R>> ${options.resources ?? ''}>>`;
    parts.set(
      number,
      `<</Type /Page /Parent 2 0 R /Contents ${number + 1} 0 R /Resources ${resources} /StructParents ${index} ${options.page ?? ''}>>`,
    );
    parts.set(number + 1, stream('', content));
  });
  if (tags) addStructure(parts, tags, pageNumber, options.roleMap);
  for (const [number, object] of Object.entries(objects))
    parts.set(Number(number), typeof object === 'string' ? object : stream(object.dict, object.content));
  return assemble(parts);
}

/** Objects with their table, as a file. */
export function assemble(parts: ReadonlyMap<number, string>): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of parts) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, offset] of offsets)
    file += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<</Size ${Math.max(...offsets.keys()) + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export function stream(dict: string, content: string): string {
  return `<</Length ${content.length} ${dict}>>\nstream\n${content}\nendstream`;
}

function addStructure(
  parts: Map<number, string>,
  tags: readonly Tag[],
  pageNumber: (index: number) => number,
  roleMap = '',
): void {
  let next = 200;
  const add = (tag: Tag, parent: number): number => {
    const number = next++;
    const kids = (tag.kids ?? []).map((kid) => {
      if (typeof kid === 'object') return `${add(kid, number)} 0 R`;
      return typeof kid === 'number' ? String(kid) : kid;
    });
    const page = `/Pg ${pageNumber(tag.page ?? 0)} 0 R`;
    parts.set(
      number,
      `<</S /${tag.type} /P ${parent} 0 R ${page} /K [${kids.join(' ')}] ${tag.extra ?? ''}>>`,
    );
    return number;
  };
  const roots = tags.map((tag) => `${add(tag, 50)} 0 R`);
  parts.set(50, `<</Type /StructTreeRoot /K [${roots.join(' ')}] /RoleMap <<${roleMap}>>>>`);
}

function toUnicode(changes: Readonly<Record<string, string>>): string {
  const lines = ALPHABET.map(
    (letter) => `<${hex4(cidOf(letter))}> <${[...utf16(changes[letter] ?? letter)].join('')}>`,
  );
  return `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`;
}

const hex4 = (number: number): string => number.toString(16).padStart(4, '0');

function utf16(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i)));
}

/** A string operand that shows this text in the tests' font. */
export function hex(text: string): string {
  return `<${[...text].map((letter) => hex4(cidOf(letter))).join('')}>`;
}

/** Text in 10 points at a place on the page, from its bottom left. */
export function show(text: string, x = 20, y = 100): string {
  return `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`;
}

/** Content tagged with an MCID. */
export function tagged(mcid: number, content: string, tag = 'P'): string {
  return `/${tag} <</MCID ${mcid}>> BDC ${content} EMC\n`;
}

export function artifact(content: string): string {
  return `/Artifact <</Type /Pagination /Subtype /Footer>> BDC ${content} EMC`;
}
