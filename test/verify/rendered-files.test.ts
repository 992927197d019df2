import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../src/model/index.ts';
import { openPdf } from '../../src/verify/file/open-pdf.ts';
import { guardText } from '../../src/verify/index.ts';
import { describeWith, hasCommand } from '../tools/needs.ts';
import { readWithPdfium, readWithPdfJs, readWithPoppler } from '../tools/read-text.ts';
import { reading } from './reading.ts';
import { RENDERED, type Rendered } from './rendered.ts';

const NONE: Furniture = { allowed: [], required: () => [] };
const KINDS = Object.keys(RENDERED) as (keyof typeof RENDERED)[];

/** Letters in no order, brackets without their side: readers differ in lines that run leftwards. */
const sorted = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\s\u00ad\u200b-\u206f]/g, '')
      .replaceAll(')', '('),
  ]
    .sort()
    .join('');

const ownText = (bytes: Uint8Array): string =>
  reading(bytes)
    .pages.flatMap((page) => page.texts.map((mark) => mark.text))
    .join('');

function written(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'plainleaf-verify-')), 'file.pdf');
  writeFileSync(path, bytes);
  return path;
}

describe.each(KINDS)('%s', (kind) => {
  it('has no problem', async () => {
    const { bytes, expected } = await RENDERED[kind]();
    expect(guardText(bytes, expected, NONE)).toEqual([]);
  });

  it('is read as pdf.js and pdfium read it', async () => {
    const { bytes } = await RENDERED[kind]();
    const path = written(bytes);
    const ours = sorted(ownText(bytes));
    expect(sorted((await readWithPdfJs(path)).join(''))).toBe(ours);
    expect(sorted((await readWithPdfium(path)).join(''))).toBe(ours);
  });
});

describeWith('poppler-utils', hasCommand('pdftotext'), 'poppler', () => {
  it.each(KINDS)('reads the same from %s', async (kind) => {
    const { bytes } = await RENDERED[kind]();
    expect(sorted((await readWithPoppler(written(bytes))).join(''))).toBe(sorted(ownText(bytes)));
  });
});

describe('files of other writers', () => {
  it('are read, with simple fonts and packed objects', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.TimesRoman);
    document.addPage([300, 300]).drawText('Café: 5 mg “twice” – à jeun…', { x: 20, y: 200, size: 14, font });
    const bytes = await document.save();
    expect(reading(bytes).pages[0]?.texts).toMatchObject([
      { text: 'Café: 5 mg “twice” – à jeun…', size: 14, embedded: false, visible: true },
    ]);
    expect((await readWithPdfJs(written(bytes))).join('')).toBe(ownText(bytes));
  });
});

/** What can go wrong in a rendered file, done to its page content. */
const SPOIL: readonly (readonly [string, (content: string) => string, string])[] = [
  ['painted white', (content) => content.replaceAll(/\S+ \S+ \S+ scn/g, '1 1 1 scn'), 'text/invisible'],
  ['set invisible', (content) => content.replace('BT\n', 'BT\n3 Tr\n'), 'text/invisible'],
  ['under a box', (content) => `${content}\n1 0 0 rg 0 0 300 300 re f`, 'text/invisible'],
  ['outside the page', (content) => `1 0 0 1 0 400 cm\n${content}`, 'text/invisible'],
  ['cut off', (content) => `0 0 300 60 re W n\n${content}`, 'text/invisible'],
  [
    'with another glyph',
    (content) => content.replace(/<([0-9a-f]{4})([0-9a-f]{4})/, '<$2$2'),
    'text/changed',
  ],
  ['without a line', (content) => content.replace(/\[.*\] TJ/, '[] TJ'), 'text/lost'],
  ['with a line twice', (content) => content.replace(/\[.*\] TJ/, '$& 0 -40 Td $&'), 'text/added'],
  ['untagged', (content) => content.replace(/\/P <<\/MCID 0>> BDC/, '/P BMC'), 'text/untagged'],
  [
    'moved into decoration',
    (content) => content.replace(/\/P <<\/MCID 0>> BDC/, '/Artifact BMC'),
    'text/in-artifact',
  ],
];

describe('a rendered file whose content is spoilt', () => {
  const whole = RENDERED['one page of English']();

  it('has no problem when it is only written anew', async () => {
    const { bytes, expected } = await whole;
    expect(guardText(await withContent(bytes, (content) => content), expected, NONE)).toEqual([]);
  });

  it.each(SPOIL)('is refused: %s', async (_, spoil, code) => {
    const { bytes, expected }: Rendered = await whole;
    const problems = guardText(await withContent(bytes, spoil), expected, NONE);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

/** Writes the file anew, with pdf-lib, with the first page's content changed. */
async function withContent(bytes: Uint8Array, change: (content: string) => string): Promise<Uint8Array> {
  const file = openPdf(bytes);
  const [first] = file.list(file.dict(file.catalog.get('Pages'))?.get('Kids') ?? null);
  const stream = file.stream(file.dict(first ?? null)?.get('Contents') ?? null);
  if (!stream) throw new Error('the page has no content');
  const before = Buffer.from(file.decoded(stream)).toString('latin1');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const content = PDFRawStream.of(document.context.obj({}), Buffer.from(change(before), 'latin1'));
  document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(content));
  return document.save({ useObjectStreams: true });
}
