import { readFile } from 'node:fs/promises';
import type { Contender } from '../contender.ts';
import { bold, regular } from '../fonts.ts';
import type { Outline, Part } from '../outline.ts';
import { importPackage, versionOf } from '../packages.ts';

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold', string>>>>): void;
  setUrlAccessPolicy(allow: (url: string) => boolean): void;
  setLocalAccessPolicy(allow: (path: string) => boolean): void;
  createPdf(document: object): { getBuffer(): Promise<Uint8Array> };
}

let loaded: PdfMake | undefined;

async function load(): Promise<PdfMake> {
  const { default: pdfmake } = (await importPackage('pdfmake')) as { readonly default: PdfMake };
  pdfmake.setFonts({ Handout: { normal: regular(), bold: bold() } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return pdfmake;
}

export const pdfmake: Contender = {
  id: 'pdfmake',
  does: 'headings, lists, tables with repeated heads, page numbers; fontkit shapes',
  tagged: false,
  checked: false,
  available: async () => versionOf('pdfmake'),
  async render({ outline, paper }) {
    loaded ??= await load();
    const { title, parts } = JSON.parse(await readFile(outline, 'utf8')) as Outline;
    return loaded
      .createPdf({
        pageSize: paper === 'a4' ? 'A4' : 'LETTER',
        pageMargins: 54,
        info: { title },
        defaultStyle: { font: 'Handout', fontSize: 12, lineHeight: 1.2 },
        footer: (page: number, pages: number) => ({
          text: `${page} / ${pages}`,
          alignment: 'right',
          margin: 20,
        }),
        content: [{ text: title, bold: true, fontSize: 26 }, ...parts.map(nodeOf)],
      })
      .getBuffer();
  },
};

const SIZES = { 2: 18, 3: 14, 4: 12 } as const;

function nodeOf(part: Part): object {
  const margin = [0, 4, 0, 4];
  switch (part.type) {
    case 'heading':
      return { text: part.text, bold: true, fontSize: SIZES[part.level], margin };
    case 'paragraph':
      return { text: part.text, margin };
    case 'list':
      return { ul: part.items, margin };
    case 'table': {
      const widths = part.rows[0]?.map(() => '*') ?? [];
      const body = part.rows.map((row, index) =>
        row.map((text, column) => ({ text, bold: index === 0 || column === 0 })),
      );
      return {
        stack: [part.caption, { table: { headerRows: 1, dontBreakRows: true, widths, body }, fontSize: 11 }],
        margin,
      };
    }
  }
}
