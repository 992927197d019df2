import { describe, expect, it } from 'vitest';
import { transcript } from '../../src/verify/index.ts';
import { allElements } from '../../src/verify/structure.ts';
import { reading } from './reading.ts';
import { show, tagged, tinyPdf } from './tiny-pdf.ts';

const PAGES = [
  [tagged(0, show('Two.', 20, 60)), tagged(1, show('One.', 20, 100))].join(' '),
  tagged(0, show('Three.', 20, 100)),
];

describe('the structure tree', () => {
  const pdf = reading(
    tinyPdf({
      pages: PAGES,
      roleMap: '/Absatz /Text /Text /P /P /P',
      tags: [
        {
          type: 'Document',
          extra: '/Lang (en)',
          kids: [
            { type: 'Absatz', kids: [1] },
            {
              type: 'H1',
              kids: [0, '<</Type /MCR /Pg 22 0 R /MCID 0>>', '<</Type /OBJR /Obj 99 0 R>>'],
              extra: '/ID (x) /T (Head)',
            },
            {
              type: 'Figure',
              extra:
                '/Alt <FEFF00E9> /A [<</O /Layout /BBox [0 0 9 9]>> <</O /Table /Scope /Row /Headers [(a) (b)]>>]',
            },
          ],
        },
      ],
    }),
  );
  const [document] = pdf.structure?.roots ?? [];
  const [paragraph, heading, figure] = [...allElements(document ? [document] : [])].slice(1);

  it('has standard types, after the role map', () => {
    expect([document, paragraph, heading, figure].map((element) => element?.type)).toEqual([
      'Document',
      'P',
      'H1',
      'Figure',
    ]);
    expect(paragraph?.parent).toBe(document);
  });

  it('has content by page, and objects', () => {
    expect(heading?.kids).toEqual([
      { type: 'content', key: '1:0', page: 1 },
      { type: 'content', key: '2:0', page: 2 },
      { type: 'object', object: 99, page: 1 },
    ]);
  });

  it('has texts and attributes', () => {
    expect([document?.lang, heading?.id, heading?.title, figure?.alt]).toEqual(['en', 'x', 'Head', 'é']);
    expect([...(figure?.attributes ?? [])]).toEqual([
      ['O', 'Layout'],
      ['BBox', [0, 0, 9, 9]],
      ['Scope', 'Row'],
      ['Headers', ['a', 'b']],
    ]);
  });

  it('is read aloud in its own order, not the page’s', () => {
    expect(transcript(pdf).map((item) => item.text)).toEqual(['One.', 'Two.', 'Three.', 'é']);
  });

  it('counts content on pages that the file has not', () => {
    const stray = reading(
      tinyPdf({ pages: PAGES, tags: [{ type: 'P', kids: ['<</Type /MCR /Pg 1 0 R /MCID 0>>'] }] }),
    );
    expect(stray.structure?.strayContent).toBe(1);
  });

  it('may refer to itself without end', () => {
    const loop = reading(tinyPdf({ pages: PAGES, tags: [{ type: 'P', kids: ['50 0 R', '200 0 R', 0] }] }));
    expect([...allElements(loop.structure?.roots ?? [])].length).toBeLessThan(5);
  });

  it('may be missing', () => {
    expect(reading(tinyPdf({ pages: PAGES })).structure).toBeNull();
  });
});

describe('claims', () => {
  it('are read from the catalogue and the XMP', () => {
    const xmp =
      '<rdf:Description><pdfuaid:part>1</pdfuaid:part></rdf:Description><rdf:Description pdfaid:part="2" pdfaid:conformance="A"/>';
    const { claims } = reading(
      tinyPdf({
        pages: PAGES,
        tags: [{ type: 'P', kids: [0] }],
        catalog: '/Lang (de-AT) /ViewerPreferences <</DisplayDocTitle true>> /Metadata 100 0 R',
        objects: { 100: { dict: '/Type /Metadata', content: xmp } },
      }),
    );
    expect(claims).toMatchObject({
      version: '1.7',
      tagged: true,
      lang: 'de-AT',
      displaysTitle: true,
      pdfUa: '1',
      pdfA: '2a',
    });
  });

  it('are none where nothing is claimed', () => {
    const { claims } = reading(tinyPdf({ pages: PAGES }));
    expect(claims).toMatchObject({
      tagged: false,
      lang: null,
      displaysTitle: false,
      pdfUa: null,
      pdfA: null,
      xmp: '',
    });
  });
});
