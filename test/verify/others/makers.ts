import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { hasCommand } from '../../tools/needs.ts';
import { FODT, HTML, TYPST } from './article.ts';

/** Another program that makes PDF, on machines that have it. */
export interface Maker {
  readonly present: boolean;
  /** The article as this program writes it. */
  make(): Promise<Uint8Array>;
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'plainleaf-others-'));

function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

const CHROMIUM = '/usr/bin/chromium';
const TYPST_PEER = '@myriaddreamin/typst-ts-node-compiler';
const peers = createRequire(join(import.meta.dirname, '../../../bench/peers/package.json'));

/** What the tests use of the Typst compiler, which is installed on demand and brings its types along. */
interface TypstModule {
  readonly NodeCompiler: {
    create(options: { readonly workspace: string }): {
      pdf(
        input: { readonly mainFileContent: string },
        options: { readonly pdfStandard?: string; readonly pdfTags: boolean },
      ): Uint8Array;
    };
  };
}

const typst = (standard: string | null): Maker => ({
  present: existsSync(join(import.meta.dirname, '../../../bench/peers/node_modules', TYPST_PEER)),
  async make() {
    const { NodeCompiler } = peers(TYPST_PEER) as TypstModule;
    const compiler = NodeCompiler.create({ workspace: folder() });
    const options = { pdfTags: true, ...(standard && { pdfStandard: standard }) };
    return new Uint8Array(compiler.pdf({ mainFileContent: TYPST }, options));
  },
});

const libreOffice = (options: Readonly<Record<string, boolean>>): Maker => ({
  present: hasCommand('soffice'),
  async make() {
    const from = written('article.fodt', FODT);
    const to = folder();
    const filter = Object.entries(options).map(
      ([key, value]) => `"${key}":{"type":"boolean","value":"${value}"}`,
    );
    execFileSync(
      'soffice',
      [
        // a profile of its own: two at once would wait for each other
        `-env:UserInstallation=${pathToFileURL(folder())}`,
        '--headless',
        '--convert-to',
        `pdf:writer_pdf_Export:{${filter.join(',')}}`,
        '--outdir',
        to,
        from,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return readFileSync(join(to, 'article.pdf'));
  },
});

export const MAKERS = {
  Chromium: {
    present: existsSync(CHROMIUM),
    async make() {
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
      try {
        const page = await browser.newPage();
        await page.setContent(HTML);
        return await page.pdf({ tagged: true, outline: true, format: 'Letter' });
      } finally {
        await browser.close();
      }
    },
  },
  WeasyPrint: {
    present: hasCommand('weasyprint'),
    async make() {
      const to = join(folder(), 'article.pdf');
      execFileSync('weasyprint', ['--pdf-variant=pdf/ua-1', written('article.html', HTML), to], {
        stdio: 'ignore',
      });
      return readFileSync(to);
    },
  },
  'WeasyPrint without tags': {
    present: hasCommand('weasyprint'),
    async make() {
      const to = join(folder(), 'article.pdf');
      execFileSync('weasyprint', [written('article.html', HTML), to], { stdio: 'ignore' });
      return readFileSync(to);
    },
  },
  'LibreOffice, PDF/UA': libreOffice({ PDFUACompliance: true, UseTaggedPDF: true }),
  'LibreOffice without tags': libreOffice({ UseTaggedPDF: false }),
  Typst: typst(null),
  'Typst, PDF/UA': typst('ua-1'),
} as const satisfies Record<string, Maker>;
