import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { h, link, page, render, text, view } from './elements.ts';
import { findAll, type ReadBack, readBack } from './read-back.ts';

const ua2 = async (...children: Parameters<typeof h>[2][]) => {
  const pdf = await render(page({ size: [300, 200] }, ...children), { conformance: 'ua-2' });
  return { ...pdf, read: await readBack(pdf.bytes) };
};
const key = (name: string): PDFName => PDFName.of(name);

/** All objects of a file that are dictionaries. */
const dictionaries = ({ document }: ReadBack): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

/** The structure type that a destination leads to; null when it leads to no element. */
function targetOf(destination: PDFObject | undefined): string | null {
  const array = destination instanceof PDFArray ? destination : null;
  const element = array?.lookupMaybe(0, PDFDict);
  return element?.lookupMaybe(key('S'), PDFName)?.decodeText() ?? null;
}

describe('a file of PDF 2.0', () => {
  it('says so in its first line, and has no Info', async () => {
    const { bytes, violations, read } = await ua2(text('H1', 'Bones'));
    expect(violations).toEqual([]);
    expect(Buffer.from(bytes.subarray(0, 9)).toString()).toBe('%PDF-2.0\n');
    expect(read.document.context.trailerInfo.Info).toBeUndefined();
    expect(/\/(?:Producer|CreationDate) /.test(Buffer.from(bytes).toString('latin1'))).toBe(false);
    expect(read.xmp).toContain('A title');
  });

  it('claims PDF/UA-2 and PDF/A-4, and needs no schemas for it', async () => {
    const { read } = await ua2(text('P', 'words'));
    expect(read.xmp).toContain('<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</pdfuaid:rev>');
    expect(read.xmp).toContain('<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>');
    expect(read.xmp).not.toMatch(/pdfaid:conformance|pdfaExtension/);
  });

  it('claims nothing when something is wrong', async () => {
    const { violations, read } = await ua2(text('P', link('#nowhere', 'see')));
    expect(violations.map(({ code }) => code)).toEqual(['link-target-missing']);
    expect(read.xmp).not.toMatch(/pdfuaid|pdfaid:/);
  });

  it('says of every element which namespace its type is from', async () => {
    const { violations, read } = await ua2(
      view({ structure: 'Aside' }, text('P', 'Take ', h('TEXT', { structure: 'Em' }, 'one'))),
      view({ structure: 'BlockQuote' }, text('P', h('TEXT', { structure: 'Quote' }, 'Said'))),
      view({ structure: 'Note' }, text('P', 'A note')),
    );
    expect(violations).toEqual([]);
    const names = new Map(
      dictionaries(read)
        .filter((dict) => dict.has(key('NS')) && dict.has(key('S')))
        .map((dict) => [
          dict.lookup(key('S'), PDFName).decodeText(),
          dict.lookup(key('NS'), PDFDict).lookup(key('NS'), PDFString).decodeText(),
        ]),
    );
    const [one, two] = ['http://iso.org/pdf/ssn', 'http://iso.org/pdf2/ssn'];
    expect(Object.fromEntries(names)).toEqual({
      Document: two,
      Aside: two,
      P: two,
      Em: two,
      FENote: two,
      BlockQuote: one,
      Quote: one,
    });
    const root = read.catalog.lookup(key('StructTreeRoot'), PDFDict);
    expect(root.lookup(key('Namespaces'), PDFArray).size()).toBe(2);
    expect(root.has(key('RoleMap'))).toBe(false);
    const elements = dictionaries(read).filter((dict) => dict.get(key('Type')) === key('StructElem'));
    expect(elements.filter((dict) => !dict.has(key('NS')))).toEqual([]);
  });

  it('calls labels that are no numbers descriptions', async () => {
    const list = (numbering: 'None' | 'Decimal', label: string | null) =>
      view(
        { structure: 'L', numbering },
        view(
          { structure: 'LI' },
          label === null ? null : text('Lbl', label),
          view({ structure: 'LBody' }, text('P', 'words')),
        ),
      );
    const { read } = await ua2(list('None', 'Author'), list('None', null), list('Decimal', '1.'));
    expect(findAll(read.root, 'L').map(({ attributes }) => attributes.ListNumbering)).toEqual([
      'Description',
      'None',
      'Decimal',
    ]);
  });

  it('leads links and bookmarks to the element as well as to its page', async () => {
    const filler = Array.from({ length: 20 }, () => text('P', 'words'));
    const { violations, read } = await ua2(
      h('TEXT', { structure: 'H1', outline: { title: 'Bones', level: 1 } }, 'Bones'),
      text('P', link('#target', 'below'), ' ', link('#dose', 'dose')),
      ...filler,
      h('TEXT', { structure: 'H2', id: 'target' }, 'Here'),
      text('P', 'Take ', h('TEXT', { id: 'dose' }, '5 mg')),
    );
    expect(violations).toEqual([]);
    const actions = dictionaries(read).filter((dict) => dict.get(key('S')) === key('GoTo'));
    expect(actions.map((action) => targetOf(action.lookup(key('SD'))))).toEqual(['H2', 'Span']);
    expect(read.annotations.map(({ target }) => target)).toEqual(['page 3', 'page 3']);

    const bookmark = dictionaries(read).find((dict) => dict.has(key('Title')));
    const jump = bookmark?.lookup(key('A'), PDFDict);
    expect(targetOf(jump?.lookup(key('SD')))).toBe('H1');
    expect(read.bookmarks).toEqual(['Bones']);
    expect(read.bookmarkPages).toEqual([1]);
  });

  it.each([
    [
      'the first element in a node that has none',
      view({ id: 'x' }, text('H1', 'One'), text('P', 'Two')),
      'H1',
    ],
    [
      'the element after a node of which nothing is tagged',
      view({ id: 'x' }, view({ artifact: true }, text('P', 'Deco'))),
      'P',
    ],
    ['the element itself', view({ structure: 'Sect', id: 'x' }, text('P', 'words')), 'Sect'],
    ['the element after decoration', view({ artifact: true }, h('TEXT', { id: 'x' }, 'Deco')), 'P'],
  ])('leads to %s', async (_name, target, type) => {
    const { violations, read } = await ua2(text('H1', 'Start'), target, text('P', link('#x', 'there')));
    expect(violations).toEqual([]);
    const action = dictionaries(read).find((dict) => dict.get(key('S')) === key('GoTo'));
    expect(targetOf(action?.lookup(key('SD')))).toBe(type);
  });

  it('names addresses with both ways to get there', async () => {
    const { read } = await ua2(text('P', 'words'), h('TEXT', { structure: 'P', id: 'there' }, 'Here'));
    const names = read.catalog
      .lookup(key('Names'), PDFDict)
      .lookup(key('Dests'), PDFDict)
      .lookup(key('Names'), PDFArray);
    const place = names.lookup(1, PDFDict);
    expect(targetOf(place.lookup(key('SD')))).toBe('P');
    expect(place.lookup(key('D'), PDFArray).get(0)).toBeInstanceOf(PDFRef);
  });

  it('claims nothing where an element stands in one that PDF 2.0 keeps it out of', async () => {
    const nested = () => view({ structure: 'P' }, text('P', 'words'));
    const { violations, read } = await ua2(nested());
    expect(violations.map(({ code }) => code)).toEqual(['structure-nesting']);
    expect(read.xmp).not.toMatch(/pdfuaid|pdfaid:/);
    expect((await render(page({}, nested()))).violations).toEqual([]);
  });

  it('is the same twice', async () => {
    const [one, two] = [await ua2(text('P', 'words')), await ua2(text('P', 'words'))];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});
