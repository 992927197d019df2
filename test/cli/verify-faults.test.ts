import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFBool, PDFDict, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { runIn } from '../tools/project.ts';
import { dictOf, refOf, type Spoilable, spoil } from '../tools/spoil.ts';
import { builtTablets } from '../tools/tablets.ts';

const built = await builtTablets();
const elsewhere = '/';

interface Reported {
  readonly verdict: string;
  readonly findings: readonly { id: string; severity: string; page: number | null; message: string }[];
  readonly source: { type: string; compared?: boolean };
}

async function verify(bytes: Uint8Array, cwd: string): Promise<Reported & { code: number }> {
  const path = join(built.root, 'spoilt.pdf');
  writeFileSync(path, bytes);
  const run = await runIn(cwd, ['verify', '--json', path], { VERAPDF: '/nowhere/verapdf' });
  const { files } = JSON.parse(run.out) as { files: readonly Reported[] };
  const [file] = files;
  if (!file) throw new Error(run.err);
  return { ...file, code: run.code };
}

const name = PDFName.of;
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
};

/** The operators of the paragraph with these MCIDs end at the next EMC. */
const within = (content: string, tag: string, change: (part: string) => string): string =>
  content.replace(new RegExp(`/${tag} <<[^>]*/MCID \\d+[^>]*>> BDC[\\s\\S]*?EMC`), (part) => change(part));

/** A line of many letters. */
const LONG_LINE = /(\[[^\]]{200,}\] TJ)/;

const link = (pdf: Spoilable): PDFDict => first(pdf.objects('Subtype', 'Link'));

/** Each fault with its code and page; found without looking at the source. */
const FAULTS: readonly (readonly [fault: string, code: string, page: number | null, (pdf: Spoilable) => void])[] = [
  ['text painted white', 'text/invisible', 1, (pdf) => pdf.content(0, (c) => within(c, 'P', (part) => part.replaceAll(/[\d.]+ [\d.]+ [\d.]+ scn/g, '1 1 1 scn').replace('BT', '1 1 1 rg BT')))],
  ['text covered by a rectangle', 'text/invisible', 1, (pdf) => pdf.content(0, (c) => `q\n${c}\nQ\n/Artifact BMC 1 0 0 rg 0 0 600 400 re f EMC`)],
  ['text moved off the page', 'text/invisible', 1, (pdf) => pdf.content(0, (c) => `1 0 0 1 500 0 cm\n${c}`)],
  ['a page made smaller', 'text/invisible', 1, (pdf) => first(pdf.objects('Type', 'Page')).set(name('MediaBox'), pdf.document.context.obj([0, 0, 400, 600]))],
  ['a page of no known paper', 'page/unusual-size', 1, (pdf) => first(pdf.objects('Type', 'Page')).set(name('MediaBox'), pdf.document.context.obj([0, 0, 595, 860]))],
  ['a picture without a description', 'tags/alt-missing', 1, (pdf) => first(pdf.elements('Figure')).delete(name('Alt'))],
  ['a heading cell without scope', 'tags/header-scope', 1, (pdf) => { for (const head of pdf.elements('TH')) head.delete(name('A')); for (const cell of pdf.elements('TD')) cell.delete(name('A')); }],
  ['no language', 'document/language-missing', null, (pdf) => { pdf.catalog.delete(name('Lang')); for (const root of pdf.elements('Document')) root.delete(name('Lang')); }],
  ['tags that are not to be used', 'document/not-marked', null, (pdf) => dictOf(pdf.catalog, 'MarkInfo').set(name('Marked'), PDFBool.False)],
  ['claims without tags', 'document/untagged', null, (pdf) => pdf.catalog.delete(name('StructTreeRoot'))],
  ['a heading level skipped', 'tags/heading-skipped', 1, (pdf) => { for (const heading of pdf.elements('H2')) heading.set(name('S'), name('H4')); }],
  ['a tag nobody knows', 'tags/unknown-type', 1, (pdf) => first(pdf.elements('H2')).set(name('S'), name('Headline'))],
  ['a list item outside its list', 'tags/nesting', 1, (pdf) => first(pdf.elements('L')).set(name('S'), name('Sect'))],
  ['a sequence that is not in the tree', 'text/untagged', 1, (pdf) => first(pdf.elements('H1')).delete(name('K'))],
  ['text taken out of its tag', 'text/tag-without-content', 1, (pdf) => pdf.content(0, (c) => within(c, 'P', () => ''))],
  ['text that is tagged twice', 'text/tagged-twice', 1, (pdf) => { const [one, two] = pdf.elements('H2'); const kids = one?.get(name('K')); if (two && kids) two.set(name('K'), kids); }],
  ['a font that is not in the file', 'font/not-embedded', 1, (pdf) => { for (const font of pdf.objects('Type', 'FontDescriptor')) font.delete(name('FontFile2')); }],
  ['a font that says no letters', 'text/unreadable', 1, (pdf) => { for (const font of pdf.objects('Subtype', 'Type0')) font.delete(name('ToUnicode')); }],
  ['letters replaced for the listener', 'text/told-otherwise', 1, (pdf) => first(pdf.elements('TD')).set(name('ActualText'), PDFString.of('50 mg a day'))],
  ['no title', 'document/title-missing', null, (pdf) => { pdf.document.context.lookup(pdf.document.context.trailerInfo.Info, PDFDict).delete(name('Title')); pdf.stream(refOf(pdf.catalog, 'Metadata'), (xmp) => xmp.replace(/<dc:title>[\s\S]*?<\/dc:title>/, '')); }],
  ['a title that is not shown', 'document/title-not-shown', null, (pdf) => dictOf(pdf.catalog, 'ViewerPreferences').set(name('DisplayDocTitle'), PDFBool.False)],
  ['a link without description', 'link/undescribed', 1, (pdf) => link(pdf).delete(name('Contents'))],
  ['a link that leads nowhere', 'link/target-missing', 1, (pdf) => dictOf(link(pdf), 'A').delete(name('URI'))],
  ['a link outside the tags', 'link/untagged', 1, (pdf) => { link(pdf).delete(name('StructParent')); for (const kid of pdf.elements('Link')) { const kids = kid.lookup(name('K')); if (kids instanceof PDFArray) kid.set(name('K'), pdf.document.context.obj(kids.asArray().filter((one) => !(one instanceof PDFDict || one instanceof PDFRef)))); } }],
  ['two blocks told in the wrong order', 'tags/order', 1, (pdf) => { for (const sect of [...pdf.elements('Sect'), ...pdf.elements('Document')]) { const kids = sect.lookup(name('K')); if (kids instanceof PDFArray) sect.set(name('K'), pdf.document.context.obj(kids.asArray().toReversed())); } }],
  ['a line printed twice', 'text/printed-twice', 1, (pdf) => pdf.content(0, (c) => c.replace(LONG_LINE, '$1 0 -30 Td $1'))],
  ['type that is too small', 'type/too-small', 1, (pdf) => pdf.content(0, (c) => c.replaceAll(/(\/\w+) 12 Tf/g, '$1 5 Tf'))],
]; // biome-ignore format: a table

/** Only the source can tell whether these are meant. */
const LIKELY = new Set(['tags/order', 'text/printed-twice']);

describe('a built file', () => {
  it('has nothing wrong with it, nor when it is only written anew', async () => {
    for (const bytes of [built.bytes, await spoil(built.bytes, () => {})]) {
      expect(await verify(bytes, built.root)).toMatchObject({
        code: 0,
        verdict: 'nothing-wrong',
        findings: [],
        source: { type: 'same', compared: true },
      });
    }
  });
});

describe('a spoilt file, away from its source', () => {
  it.each(FAULTS)('%s: %s', async (_, code, page, change) => {
    const report = await verify(await spoil(built.bytes, change), elsewhere);
    expect(report.findings).toContainEqual(expect.objectContaining({ id: code, page }));
    const grave = report.findings.find(({ id }) => id === code)?.severity;
    expect([code, grave]).toEqual([code, LIKELY.has(code) ? 'warning' : 'error']);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(report.code).toBe(errors.length > 0 ? 1 : 0);
  });
});

/** Faults that a PDF does not show by itself, or not so plainly. */
const AGAINST_SOURCE: readonly (readonly [fault: string, code: string, (pdf: Spoilable) => void])[] = [
  [
    'a font that says a 7 where it draws a 5',
    'text/changed',
    (pdf) => {
      for (const font of pdf.objects('Subtype', 'Type0'))
        pdf.stream(refOf(font, 'ToUnicode'), (map) => map.replace(/(<[0-9a-f]{4}> )<0035>/gi, '$1<0037>'));
    },
  ],
  [
    'a paragraph that is gone with its tag',
    'text/lost',
    (pdf) => {
      pdf.content(0, (c) => within(c, 'P', () => ''));
      first(pdf.elements('P')).delete(name('K'));
    },
  ],
  [
    'a line printed twice',
    'text/added',
    (pdf) => pdf.content(0, (c) => c.replace(LONG_LINE, '$1 0 -30 Td $1')),
  ],
  [
    'paragraphs told in another order',
    'text/changed',
    (pdf) => {
      for (const sect of pdf.elements('Sect')) {
        const kids = sect.lookup(name('K'));
        if (kids instanceof PDFArray)
          sect.set(name('K'), pdf.document.context.obj(kids.asArray().toReversed()));
      }
    },
  ],
  [
    'a paragraph made decoration',
    'text/in-artifact',
    (pdf) => pdf.content(0, (c) => within(c, 'P', (part) => part.replace(/^.*?BDC/, '/Artifact BMC'))),
  ],
];

describe('a spoilt file, beside its source', () => {
  it.each(AGAINST_SOURCE)('%s: %s', async (_, code, change) => {
    const report = await verify(await spoil(built.bytes, change), built.root);
    expect(report).toMatchObject({ code: 1, verdict: 'problems', source: { type: 'same', compared: true } });
    expect(report.findings).toContainEqual(expect.objectContaining({ id: code, severity: 'error', page: 1 }));
  });
});
