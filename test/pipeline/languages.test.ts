import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHandout } from '../../src/content/index.ts';
import { plainText } from '../../src/model/index.ts';
import { describeWith } from '../tools/needs.ts';
import { makeProject } from '../tools/project.ts';
import { readWithPdfium, readWithPdfJs, withoutSpace } from '../tools/read-text.ts';
import { hasVeraPdf, validate } from '../tools/verapdf/verapdf.ts';
import { build, FIXTURES } from '../tools/warm-build.ts';

const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));
const SAMPLES = [
  { slug: 'arabic', lang: 'ar' },
  { slug: 'chinese', lang: 'zh-Hans' },
] as const;

let root: string;
const files = new Map<string, string>();
const filesOfUa2: string[] = [];
beforeAll(async () => {
  root = makeProject({
    'content/handouts/arabic/ar.yaml': fixture('handouts/arabic/ar.yaml'),
    'content/handouts/chinese/zh-Hans.yaml': fixture('handouts/chinese/zh-Hans.yaml'),
    'content/locales/ar.yaml': fixture('locales/ar.yaml'),
    'content/locales/zh-Hans.yaml': fixture('locales/zh-Hans.yaml'),
    'content/fonts/noto-sans-sc-sample/400.ttf': fixture('fonts/NotoSansSC-sample_400Regular.ttf'),
    'content/fonts/noto-sans-sc-sample/700.ttf': fixture('fonts/NotoSansSC-sample_700Bold.ttf'),
  });
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-languages-'));
  for (const { slug, lang } of SAMPLES) {
    const [file] = await build(root, { slug, lang, papers: ['a4'] });
    files.set(lang, join(folder, `${lang}.pdf`));
    writeFileSync(join(folder, `${lang}.pdf`), file?.bytes ?? '');
    const [second] = await build(root, { slug, lang, papers: ['a4'], conformance: 'ua-2' });
    filesOfUa2.push(join(folder, `${lang}-ua-2.pdf`));
    writeFileSync(join(folder, `${lang}-ua-2.pdf`), second?.bytes ?? '');
  }
});

const handoutOf = (slug: string, lang: string) => {
  const file = `handouts/${slug}/${lang}.yaml`;
  const read = readHandout({ text: fixture(file).toString('utf8'), file, slug, lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('a handout in Chinese', () => {
  it.each([
    ['pdf.js', readWithPdfJs],
    ['pdfium', readWithPdfium],
  ])('has its text in order, for %s', async (_name, read) => {
    const text = withoutSpace((await read(files.get('zh-Hans') ?? '')).join(''));
    const { title, introduction } = handoutOf('chinese', 'zh-Hans');
    for (const paragraph of [title, ...introduction])
      expect(text).toContain(withoutSpace(plainText(paragraph)));
  });
});

describe('a handout in Arabic', () => {
  it('has every letter, for pdf.js', async () => {
    const count = (text: string): Record<string, number> => {
      const letters: Record<string, number> = {};
      for (const letter of text.match(/\p{Script=Arabic}/gu) ?? [])
        letters[letter] = (letters[letter] ?? 0) + 1;
      return letters;
    };
    const found = count((await readWithPdfJs(files.get('ar') ?? '')).join(''));
    const { introduction } = handoutOf('arabic', 'ar');
    const wanted = count(introduction.map(plainText).join(''));
    expect(Object.keys(wanted).length).toBeGreaterThan(15);
    for (const [letter, times] of Object.entries(wanted))
      expect(found[letter] ?? 0).toBeGreaterThanOrEqual(times);
  });
});

it.each(SAMPLES)('$lang can be had untagged: it shows what the tagged file shows', async ({ slug, lang }) => {
  const [file] = await build(root, { slug, lang, papers: ['a4'], conformance: 'none' });
  expect(file?.pages).toBeGreaterThan(0);
});

describeWith('Java with libjaxb-java', hasVeraPdf(), 'veraPDF', () => {
  it('passes both', async () => {
    const verdicts = [
      ...(await validate(['ua1', '2a'], [...files.values()])),
      ...(await validate(['ua2', '4'], filesOfUa2)),
    ];
    expect(verdicts).toHaveLength(8);
    expect(verdicts.filter(({ passed }) => !passed)).toEqual([]);
  });
});
