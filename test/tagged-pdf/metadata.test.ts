import { expect, it } from 'vitest';
import { escapeXml } from '../../src/tagged-pdf/xmp.ts';
import { page, render, text } from './elements.ts';
import { readBack } from './read-back.ts';

const document = {
  title: 'Bones & <joints> "at" 50',
  author: 'Clinic “Zdraví” & Co',
  subject: "It's <short>",
  keywords: 'bones, back',
  language: 'en-US',
  creator: 'Editor',
  producer: 'Press',
  creationDate: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
};

it('writes title, author, subject, language and dates so that XML can be read', async () => {
  const { bytes, violations } = await render(page({ document }, text('P', 'words')));
  expect(violations).toEqual([]);
  const { xmp, document: file, catalog } = await readBack(bytes);
  expect(unescapeXml(between(xmp, 'dc:title'))).toBe(document.title);
  expect(unescapeXml(between(xmp, 'dc:creator'))).toBe(document.author);
  expect(unescapeXml(between(xmp, 'dc:description'))).toBe(document.subject);
  expect(between(xmp, 'dc:language')).toBe('en-US');
  expect(between(xmp, 'xmp:CreateDate')).toBe('2026-01-02T03:04:05Z');
  expect(xmp.replace(/&#\d+;/g, '')).not.toContain('&');
  expect(file.getTitle()).toBe(document.title);
  expect(file.getAuthor()).toBe(document.author);
  expect(file.getCreationDate()).toEqual(document.creationDate);
  expect(String(catalog)).toContain('/Lang (en-US)');
});

it('writes each of several authors', async () => {
  const author = ['Ana Ruiz', ' ', 'B. Lee, MD'];
  const { bytes } = await render(page({ document: { ...document, author } }, text('P', 'words')));
  const { xmp, document: file } = await readBack(bytes);
  expect(xmp).toContain(
    '<dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li><rdf:li>B. Lee, MD</rdf:li></rdf:Seq></dc:creator>',
  );
  expect(file.getAuthor()).toBe('Ana Ruiz; B. Lee, MD');
});

it('claims PDF/UA-1 and PDF/A-2a when nothing is wrong', async () => {
  const { bytes } = await render(page({ document }, text('P', 'words')));
  const { xmp, catalog } = await readBack(bytes);
  expect(between(xmp, 'pdfuaid:part')).toBe('1');
  expect(between(xmp, 'pdfaid:part')).toBe('2');
  expect(between(xmp, 'pdfaid:conformance')).toBe('A');
  expect(String(catalog)).toContain('/OutputIntents');
});

it('claims nothing, and still writes the tags, when something is', async () => {
  const { bytes, violations } = await render(page({ document: { title: '  ' } }, text('P', 'words')));
  expect(violations.map(({ code }) => code)).toEqual(['title-missing']);
  const { xmp, root } = await readBack(bytes);
  expect(xmp).not.toMatch(/pdfuaid|pdfaid:/);
  expect(root.kids).toHaveLength(1);
});

it('writes neither tags nor claims for conformance “none”', async () => {
  const { bytes, violations } = await render(page({ document }, text('P', 'words')), { conformance: 'none' });
  expect(violations).toEqual([]);
  const { xmp, root, streams } = await readBack(bytes);
  expect(root.type).toBe('none');
  expect(streams[0]).not.toMatch(/BDC|EMC/);
  expect(xmp).not.toMatch(/pdfuaid|pdfaid:/);
  expect(unescapeXml(between(xmp, 'dc:title'))).toBe(document.title);
});

it('carries properties of the caller with their schema', async () => {
  const xmpOption = {
    namespace: 'https://example.org/ns/handout#',
    prefix: 'ho',
    description: 'Handout & <more>',
    properties: {
      slug: { value: 'bones&back', description: 'Folder of the handout' },
      version: { value: '1.0.0', description: 'Version of the text' },
    },
  };
  const { bytes } = await render(page({ document }, text('P', 'words')), { xmp: xmpOption });
  const { xmp } = await readBack(bytes);
  expect(unescapeXml(between(xmp, 'ho:slug'))).toBe('bones&back');
  expect(between(xmp, 'ho:version')).toBe('1.0.0');
  expect(xmp).toContain('<pdfaProperty:name>slug</pdfaProperty:name>');
  expect(xmp).toContain('<pdfaSchema:namespaceURI>https://example.org/ns/handout#</pdfaSchema:namespaceURI>');
  await expect(
    render(page({ document }, text('P', 'x')), { xmp: { ...xmpOption, prefix: 'a b' } }),
  ).rejects.toThrow('XML name');
});

it('drops what XML cannot hold', () => {
  expect(escapeXml('a\u0000b\u000bc\u{1f600}\ud800d')).toBe('abc\u{1f600}d');
});

it.each([[''], ['not a tag!'], [undefined]])('asks for a language, not %j', async (language) => {
  const { violations } = await render(page({ document: { ...document, language } }, text('P', 'words')));
  expect(violations.map(({ code }) => code)).toEqual(['language-missing']);
});

function between(xmp: string, name: string): string {
  const content = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xmp)?.[1] ?? '';
  return content.replace(/<[^>]+>/g, '').trim();
}

function unescapeXml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
