import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/verify/index.ts';
import { FINDINGS, type FindingCode } from '../../src/verify/inspect/findings.ts';
import { reading } from './reading.ts';
import { artifact, hex, show, type TinyPdf, tagged, tinyPdf } from './tiny-pdf.ts';

const XMP = (properties: string): NonNullable<TinyPdf['objects']> => ({
  90: { dict: '/Type /Metadata /Subtype /XML', content: `<rdf:Description>${properties}</rdf:Description>` },
});
const UA = XMP('<pdfuaid:part>1</pdfuaid:part>');
const OURS = XMP('xmlns:p="urn:plainleaf:handout:1#"><p:slug>tablets</p:slug>');
const META = '/Metadata 90 0 R';
const IMAGE = { 100: { dict: '/Subtype /Image /Width 1 /Height 1', content: 'x' } };
const LETTER = '/MediaBox [0 0 612 792]';
const LINK = (rest: string): string =>
  `/Annots [<</Type /Annot /Subtype /Link /Rect [10 90 70 120] ${rest}>>]`;
const P = { type: 'P', kids: [0] };
const text = tagged(0, show('Take one a day'));
const page = (content: string, rest: Omit<TinyPdf, 'pages'> = {}): TinyPdf => ({
  pages: [content],
  tags: [P],
  ...rest,
});

/** A file for every kind of finding but one, which is tried in file/encrypted.test.ts: where nothing is promised, and with the severity it then has. */
const CASES: Readonly<Record<Exclude<FindingCode, 'document/protected'>, TinyPdf>> = {
  'claim/none': page(text),
  'document/untagged': { pages: [text] },
  'document/not-marked': page(text, { catalog: '/MarkInfo <</Marked false>>' }),
  'document/title-missing': page(text),
  'document/title-not-shown': page(text, {
    catalog: META,
    objects: XMP('<dc:title><rdf:Alt><rdf:li>Tablets</rdf:li></rdf:Alt></dc:title>'),
  }),
  'document/language-missing': page(text),
  'document/language-unknown': page(text, { catalog: '/Lang (American English)' }),
  'tags/heading-skipped': page(text, { tags: [{ type: 'H2', kids: [0] }] }),
  'tags/alt-missing': page(text, { tags: [{ type: 'Figure', kids: [0] }] }),
  'tags/header-scope': page(text, {
    tags: [{ type: 'Table', kids: [{ type: 'TR', kids: [{ type: 'TH', kids: [0] }, { type: 'TD' }] }] }],
  }),
  'tags/table-without-headers': page(text, {
    tags: [{ type: 'Table', kids: [{ type: 'TR', kids: [{ type: 'TD', kids: [0] }] }] }],
  }),
  'tags/nesting': page(text, { tags: [{ type: 'LI', kids: [0] }] }),
  'tags/unknown-type': page(text, { tags: [{ type: 'Headline', kids: [0] }] }),
  'tags/order': page(tagged(0, show('AB', 20, 50)) + tagged(1, show('CD', 20, 100)), {
    tags: [P, { type: 'P', kids: [1] }],
  }),
  'text/untagged': page(text + show('XY', 20, 50)),
  'image/untagged': page(`${text} /I Do`, { resources: '/XObject <</I 100 0 R>>', objects: IMAGE }),
  'text/tagged-twice': page(text, { tags: [P, P] }),
  'text/tag-without-content': page(text, { tags: [P, { type: 'P', kids: [7] }] }),
  'text/told-otherwise': page(text, { tags: [{ ...P, extra: '/ActualText (Take two a day)' }] }),
  'text/unreadable': page('/P <</MCID 0>> BDC BT /F1 10 Tf 20 100 Td <0fff> Tj ET EMC'),
  'text/invisible': page(tagged(0, `1 g ${show('AB')}`)),
  'text/behind-picture': page(`q 200 0 0 200 0 0 cm /I Do Q ${tagged(0, `3 Tr ${show('AB')}`)}`, {
    resources: '/XObject <</I 100 0 R>>',
    objects: IMAGE,
  }),
  'text/blank-glyph': page(text, { emptyGlyphs: ['T'] }),
  'text/silent-glyph': page(text, { toUnicode: { T: '\u200b' } }),
  'text/printed-twice': page(
    tagged(0, show('Take one tablet a day', 20, 100) + show('Take one tablet a day', 20, 80)),
  ),
  'font/not-embedded': page(text, { embed: false }),
  'contrast/low': page(tagged(0, `0.6 g ${show('AB')}`)),
  'link/undescribed': page(text, { page: LINK('/A <</S /URI /URI (https://example.org)>>') }),
  'link/untagged': page(text, { page: LINK('/A <</S /URI /URI (https://example.org)>>') }),
  'link/target-missing': page(text, { page: LINK('/Dest (nowhere)') }),
  'link/address-not-printed': page(text, { page: LINK('/A <</S /URI /URI (https://example.org)>>') }),
  'page/unusual-size': page(text),
  'page/mixed-sizes': {
    pages: [text, ''],
    tags: [P],
    objects: { 22: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300]>>' },
  },
  'type/small': page(`/P <</MCID 0>> BDC BT /F1 6 Tf 20 100 Td ${hex('AB')} Tj ET EMC`),
};

const codes = Object.keys(CASES) as (keyof typeof CASES)[];

describe.each(codes)('%s', (code) => {
  const found = (options: TinyPdf) =>
    inspectPdf(reading(tinyPdf(options))).filter((finding) => finding.code === code);

  it('is found, and no fault beyond what a file promised', () => {
    expect(found(CASES[code])).toContainEqual(
      expect.objectContaining({ severity: FINDINGS[code].otherwise, hint: FINDINGS[code].hint }),
    );
  });

  const broken: readonly string[] = FINDINGS[code].broken;
  const promise = broken.includes('PDF/UA') || broken.includes('PDF/UA-1') ? UA : OURS;
  if (broken.length > 0) {
    it('is an error where the file promised otherwise', () => {
      const { catalog = '', objects = {}, ...rest } = CASES[code];
      const metadata = { 90: { dict: '', content: `${contentOf(objects[90])}${contentOf(promise[90])}` } };
      const promised = { ...rest, catalog: `${catalog} ${META}`, objects: { ...objects, ...metadata } };
      expect(found(promised).map(({ severity }) => severity)).toContain('error');
    });
  }
});

type Part = NonNullable<TinyPdf['objects']>[number] | undefined;
const contentOf = (part: Part): string => (part && typeof part !== 'string' ? part.content : '');

describe('a sound file', () => {
  it('has only notes of what it never promised', () => {
    const sound = page(`${text} ${artifact(show('Page 1', 20, 20))}`, { page: LETTER });
    expect(inspectPdf(reading(tinyPdf(sound))).map(({ code, severity }) => [severity, code])).toEqual([
      ['note', 'claim/none'],
      ['note', 'document/title-missing'],
      ['note', 'document/language-missing'],
    ]);
  });
});
