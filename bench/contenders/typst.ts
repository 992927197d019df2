import { readFile } from 'node:fs/promises';
import type { PaperName } from '../../src/model/index.ts';
import type { Contender } from '../contender.ts';
import { bold, FAMILY, regular } from '../fonts.ts';
import type { Outline, Part } from '../outline.ts';
import { importPackage, versionOf } from '../packages.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

interface Compiler {
  pdf(
    document: { readonly mainFileContent: string; readonly inputs?: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: 'ua-1'; readonly pdfTags: boolean; readonly creationTimestamp: number },
  ): Uint8Array;
  evictCache(maxAge: number): void;
}

interface Typst {
  readonly NodeCompiler: {
    create(options: { readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[] }): Compiler;
  };
}

let compiler: Compiler | undefined;

export async function openTypst(): Promise<Compiler> {
  const { NodeCompiler } = (await importPackage(PACKAGE)) as Typst;
  const fontBlobs = await Promise.all([regular(), bold()].map((file) => readFile(file)));
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

export const typst: Contender = {
  id: 'typst',
  does: 'compiled Rust, in this process: headings, lists, tables with repeated heads, page numbers, PDF/UA-1',
  tagged: true,
  checked: false,
  available: async () => versionOf(PACKAGE),
  async render({ outline, paper }) {
    compiler ??= await openTypst();
    const document = JSON.parse(await readFile(outline, 'utf8')) as Outline;
    const bytes = compiler.pdf(
      { mainFileContent: sourceOf(document, paper) },
      { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 1_767_225_600 },
    );
    // a document comes again on its second paper, and then never more
    compiler.evictCache(2);
    return bytes;
  },
};

/** @param before source that stands between the title and the text. */
export function sourceOf({ title, parts }: Outline, paper: PaperName, before = ''): string {
  return `#set document(title: ${quote(title)}, date: none)
#set text(lang: "en", font: ${quote(FAMILY)}, size: 12pt)
#set page(paper: "${paper === 'a4' ? 'a4' : 'us-letter'}", margin: 54pt, numbering: "1 / 1")
#show table.cell.where(y: 0): strong
#show table.cell.where(x: 0): strong
#heading(level: 1, ${quote(title)})
${before}
${parts.map(elementOf).join('\n')}
`;
}

function elementOf(part: Part): string {
  switch (part.type) {
    case 'heading':
      return `#heading(level: ${part.level}, ${quote(part.text)})`;
    case 'paragraph':
      return `#par(text(${quote(part.text)}))`;
    case 'list':
      return `#list(${part.items.map((item) => `text(${quote(item)})`).join(', ')})`;
    case 'table': {
      const [head = [], ...body] = part.rows;
      const cells = (row: readonly string[]): string => row.map((text) => `text(${quote(text)})`).join(', ');
      return `#figure(caption: text(${quote(part.caption)}), table(columns: (1fr,) * ${head.length}, align: left, table.header(${cells(head)}), ${body.map(cells).join(', ')}))`;
    }
  }
}

/** A string of Typst's own language: nothing in it is markup. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
