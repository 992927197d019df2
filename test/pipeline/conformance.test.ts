import { beforeAll, describe, expect, it } from 'vitest';
import type { ConformanceName } from '../../src/model/index.ts';
import type { BuiltFile } from '../../src/pipeline.ts';
import { type PdfReading, readPdf } from '../../src/verify/index.ts';
import { makeProject, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { build } from '../tools/warm-build.ts';

const ARTICLE = { slug: 'vitamins-bones-back-pain', lang: 'en', papers: ['a4'] } as const;

async function article(conformance?: ConformanceName): Promise<BuiltFile> {
  const [file] = await build(REPOSITORY, { ...ARTICLE, ...(conformance && { conformance }) });
  if (!file) throw new Error('nothing was built');
  return file;
}

function readingOf({ bytes }: BuiltFile): PdfReading {
  const read = readPdf(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('each conformance', () => {
  const files = new Map<ConformanceName, BuiltFile>();
  beforeAll(async () => {
    for (const name of ['ua-1', 'ua-2', 'none'] as const) files.set(name, await article(name));
  });
  const read = (name: ConformanceName): PdfReading => readingOf(files.get(name) as BuiltFile);

  it.each<[ConformanceName, Partial<PdfReading['claims']>]>([
    ['ua-1', { version: '1.7', tagged: true, pdfUa: '1', pdfA: '2a' }],
    ['ua-2', { version: '2.0', tagged: true, pdfUa: '2', pdfA: '4' }],
    ['none', { version: '1.7', tagged: false, pdfUa: null, pdfA: null }],
  ])('%s is what the file says it is', (name, claims) => {
    const title = 'Which Vitamin is Good for Bones and Back Pain?';
    expect(read(name).claims).toMatchObject({ ...claims, title, lang: 'en', displaysTitle: true });
  });

  it('is ua-1 when nothing is said', async () => {
    expect(Buffer.compare((await article()).bytes, files.get('ua-1')?.bytes ?? new Uint8Array())).toBe(0);
  });

  it('none has no structure and no word of conformance', () => {
    const { structure, claims, pages } = read('none');
    expect(structure).toBeNull();
    expect(claims.xmp).not.toMatch(/pdfuaid|pdfaid/);
    expect(pages.flatMap(({ sequences }) => sequences)).toEqual([]);
    expect(Buffer.from(files.get('none')?.bytes ?? '').includes('StructTreeRoot')).toBe(false);
  });

  it('shows the same text on the same pages', () => {
    const texts = (name: ConformanceName) =>
      read(name).pages.map((page) => page.texts.map(({ text, box }) => [text, box]));
    expect(texts('ua-1').flat().length).toBeGreaterThan(300);
    expect(texts('ua-2')).toEqual(texts('ua-1'));
    expect(texts('none')).toEqual(texts('ua-1'));
  });

  it.each(['ua-2', 'none'] as const)('%s gives the same bytes the second time', async (name) => {
    const again = await article(name);
    expect(Buffer.compare(again.bytes, files.get(name)?.bytes ?? new Uint8Array())).toBe(0);
  });
});

it.each(['ua-1', 'ua-2', 'none'] as const)(
  'nothing is written as %s of a page that does not hold its text',
  async (conformance) => {
    const cell = 'Ask us first if you take a blood thinner. '.repeat(160);
    const tall = `      - comparison:
          caption: Two drugs
          columns:
            - Drug
            - Dose
          rows:
            - - A
              - ${cell}`;
    const root = makeProject({ 'content/handouts/tablets/en.yaml': smallHandout(tall) });
    await expect(build(root, { slug: 'tablets', lang: 'en', papers: ['a4'], conformance })).rejects.toThrow(
      'layout/too-tall',
    );
  },
);
