import { describe, expect, it } from 'vitest';
import { marksOf, reading } from './reading.ts';
import { artifact, hex, show, type TinyPdf, tinyPdf } from './tiny-pdf.ts';

type Options = Omit<TinyPdf, 'pages'>;
const STATES =
  '/ExtGState <</Half <</ca 0.5 /CA 0.5>> /Gone <</ca 0>> /Full <</ca 1>> /Multiply <</BM /Multiply>> /Screen <</BM /Screen>>>>';
const IMAGE = {
  resources: `${STATES} /XObject <</I 100 0 R>>`,
  objects: { 100: { dict: '/Subtype /Image /Width 1 /Height 1', content: 'x' } },
};

/** The visible and the hidden letters of a page, with the reason. */
function seen(
  content: string,
  options: Options = { resources: STATES },
): readonly (readonly [string, string | true])[] {
  return marksOf(content, options).map(({ text, visible }) => [
    text,
    visible === true ? true : visible.because,
  ]);
}

const CIRCLE = '60 103 m 60 120 l 100 120 l 100 80 l 60 80 l h';

describe('what can be seen', () => {
  it.each([
    ['plain text', show('AB')],
    ['text on a picture', `q 200 0 0 200 0 0 cm /I Do Q ${show('AB')}`],
    ['white text on a dark box', `0.1 g 0 80 200 60 re f 1 g ${show('AB')}`],
    [
      'text on a box that is round',
      `0.9 g 20 80 m 0 90 0 120 30 130 c 60 130 60 80 20 80 c f 0 g ${show('AB')}`,
    ],
    ['text beside a later box', `${show('AB')} 35 90 30 30 re f`],
    ['text under a later underline', `${show('AB')} 20 98 10 1 re f`],
    ['text with a line through it', `${show('AB')} 1 0 0 RG 0.8 w 20 103.5 m 30 103.5 l S`],
    ['text under a thin tint', `${show('AB')} /Half gs /Multiply gs 0.9 g 0 80 200 60 re f`],
    ['text under a box that is clipped away', `${show('AB')} q 100 100 10 10 re W n 0 80 200 60 re f Q`],
    ['text under an empty path', `${show('AB')} 0 80 200 60 re n`],
    ['text in a clip', `q 19 98 30 12 re W n ${show('AB')} Q`],
    ['spaces anywhere', show('  ', -50)],
    ['outlined text', `1 Tr ${show('AB')}`],
  ])('%s', (_, content) => {
    expect(seen(content, IMAGE).every(([, visible]) => visible === true)).toBe(true);
    expect(seen(content, IMAGE)).toHaveLength(1);
  });
});

describe('what cannot be seen', () => {
  it.each([
    ['white text', `1 g ${show('AB')}`, 'it has the same colour as what is behind it'],
    [
      'text of nearly the colour behind it',
      `0.2 g 0 80 200 60 re f 0.25 g ${show('AB')}`,
      'it has the same colour as what is behind it',
    ],
    ['text under a box', `${show('AB')} 0 80 200 60 re f`, 'something is painted over it'],
    ['text under a picture', `${show('AB')} q 200 0 0 200 0 0 cm /I Do Q`, 'something is painted over it'],
    [
      'text under an inline picture',
      `${show('AB')} q 200 0 0 200 0 0 cm BI /W 1 /H 1 /BPC 8 ID x EI Q`,
      'something is painted over it',
    ],
    ['text under a shading', `${show('AB')} /Sh sh`, 'something is painted over it'],
    [
      'text under a broad line',
      `${show('AB')} 1 1 0 RG 9 w 0 103.5 m 200 103.5 l S`,
      'something is painted over it',
    ],
    ['invisible mode', `3 Tr ${show('AB')}`, 'it is set in invisible mode'],
    ['clipping mode', `7 Tr ${show('AB')}`, 'it is set in invisible mode'],
    ['transparent text', `/Gone gs ${show('AB')}`, 'it is transparent'],
    ['screened text', `/Screen gs ${show('AB')}`, 'it is mixed into its background (Screen)'],
    ['tiny text', `BT /F1 1 Tf 20 100 Td ${hex('AB')} Tj ET`, 'it is too small to see'],
    ['squeezed text', `BT /F1 10 Tf 1 Tz 20 100 Td ${hex('AB')} Tj ET`, 'it is too small to see'],
    ['text below the page', show('AB', 20, -30), 'it lies outside the page'],
    ['text in an empty clip', `W n ${show('AB')}`, 'it is cut off at the edge of its frame'],
    [
      'text whose lower half is clipped',
      `0 103 200 50 re W n ${show('AB')}`,
      'it is cut off at the edge of its frame',
    ],
    [
      'text outside a round clip',
      `q 100 100 m 100 150 150 150 150 100 c W n ${show('AB')} Q`,
      'it is cut off at the edge of its frame',
    ],
  ])('%s', (_, content, because) => {
    expect(seen(content, IMAGE)).toEqual([['AB', because]]);
  });

  it('is told letter by letter', () => {
    expect(seen(`${show('ABCDEFGHIJ', 40, 100)} ${CIRCLE} f`)).toEqual([
      ['ABCD', true],
      ['EFGHIJ', 'something is painted over it'],
    ]);
  });

  it('is a letter on another, but not the same letter set twice to look bold', () => {
    expect(seen(`${show('AB')} ${show('XY', 22, 101)}`).map(([, why]) => why)).toEqual([
      'other text is printed on it',
      'other text is printed on it',
    ]);
    expect(seen(`${show('AB')} ${show('AB', 20.3)}`).map(([, why]) => why)).toEqual([true, true]);
  });

  it('is not a letter whose ink leans over its neighbour, each in a room of its own', () => {
    // the first letter's room ends where the next begins, narrow as it is; its ink is as wide as ever
    const narrow = { widths: { A: 200 } };
    expect(seen(`${show('A')} ${show('B', 22)}`, narrow).map(([, why]) => why)).toEqual([true, true]);
    expect(seen(`${show('A')} ${show('B', 22, 103)}`, narrow).map(([, why]) => why)).toEqual([true, true]);
    expect(seen(`${show('A')} ${show('B', 22)}`).map(([, why]) => why)).toEqual([
      'other text is printed on it',
      'other text is printed on it',
    ]);
  });

  it('is not a letter on one that cannot be seen itself', () => {
    expect(seen(`3 Tr ${show('AB')} 0 Tr ${show('XY', 22, 101)}`)[1]).toEqual(['XY', true]);
  });

  it('is text on a layer that is off', () => {
    const layer = {
      resources: '/Properties <</L 100 0 R>>',
      objects: { 100: '<</Type /OCG /Name (Draft)>>' },
      catalog: '/OCProperties <</OCGs [100 0 R] /D <</OFF [100 0 R]>>>>',
    };
    expect(seen(`/OC /L BDC ${show('A')} EMC ${show('B', 60)}`, layer)).toEqual([
      ['A', 'it is on a hidden layer'],
      ['B', true],
    ]);
    expect(
      seen(`/OC /L BDC ${show('A')} EMC`, { ...layer, catalog: layer.catalog.replace('OFF', 'ON') }),
    ).toEqual([['A', true]]);
  });

  it('is text under an annotation that shows something', () => {
    const objects = {
      100: {
        dict: '/Subtype /Form /BBox [0 0 60 30] /Resources <</Font <</F1 3 0 R>>>>',
        content: show('Z', 2, 2),
      },
    };
    const annotation =
      '/Annots [<</Type /Annot /Subtype /FreeText /Rect [10 90 70 120] /AP <</N 100 0 R>>>>]';
    expect(seen(show('AB'), { objects, page: annotation })).toEqual([
      ['AB', 'something is painted over it'],
      ['Z', true],
    ]);
    const link = '/Annots [<</Type /Annot /Subtype /Link /Rect [10 90 70 120] /Contents (More)>>]';
    expect(seen(show('AB'), { page: link })).toEqual([['AB', true]]);
  });
});

describe('contrast', () => {
  it.each([
    ['on paper', show('AB'), 21],
    ['grey on paper', `0.5 g ${show('AB')}`, 3.95],
    ['on the topmost paint under it', `0 g 0 80 200 60 re f 1 g 0 80 200 60 re f 0.5 g ${show('AB')}`, 3.95],
    ['the worst of a line that runs over an edge', `0 g 0 80 25 60 re f 0.5 g ${show('AB')}`, 3.95],
    ['half transparent text', `/Half gs ${show('AB')}`, 3.95],
    ['half transparent ground', `/Half gs 0 g 0 80 200 60 re f /Full gs ${show('AB')}`, 5.32],
  ])('%s', (_, content, ratio) => {
    const [mark] = marksOf(content, { resources: STATES });
    expect(Math.abs((mark?.contrast ?? 0) - ratio)).toBeLessThan(0.06);
  });

  it('is unknown on a picture', () => {
    expect(marksOf(`q 200 0 0 200 0 0 cm /I Do Q ${show('AB')}`, IMAGE)[0]?.contrast).toBeNull();
  });
});

describe('artifacts', () => {
  it('are told from content by the innermost mark', () => {
    expect(marksOf(artifact(show('Page 1')))).toMatchObject([
      { text: 'Page 1', mcid: null, artifact: { type: 'Pagination', subtype: 'Footer' } },
    ]);
    expect(marksOf(`/Artifact BMC /P <</MCID 0>> BDC ${show('A')} EMC EMC`)).toMatchObject([
      { mcid: 0, artifact: false },
    ]);
    expect(marksOf(`/P <</MCID 0>> BDC /Span BMC ${show('A')} EMC EMC`)).toMatchObject([
      { mcid: 0, artifact: false },
    ]);
  });
});

describe('the crop box', () => {
  it('is the page', () => {
    const bytes = tinyPdf({ pages: [`${show('A', 60)} ${show('B', 20)}`], page: '/CropBox [50 50 150 150]' });
    const [page] = reading(bytes).pages;
    expect([page?.width, page?.height]).toEqual([100, 100]);
    expect(page?.texts.map(({ visible }) => visible)).toEqual([
      true,
      { because: 'it lies outside the page' },
    ]);
    expect(page?.texts[0]?.box.left).toBeCloseTo(10.5);
    expect(page?.texts[0]?.box.bottom).toBeCloseTo(50);
  });
});
