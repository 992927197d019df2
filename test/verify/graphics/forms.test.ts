import { describe, expect, it } from 'vitest';
import { marksOf, reading } from '../reading.ts';
import { show, tagged, tinyPdf } from '../tiny-pdf.ts';

const FORM = '/Subtype /Form /BBox [0 0 200 200] /Resources <</Font <</F1 3 0 R>>>>';
const drawing = (content: string, more = '') => ({
  resources: '/XObject <</X 100 0 R>> /ExtGState <</Faint <</ca 0.05>> /Mask <</SMask <</S /Alpha>>>>>>',
  objects: { 100: { dict: `${FORM} ${more}`, content } },
});

describe('forms', () => {
  it('are followed, with their own matrix', () => {
    const marks = marksOf('q 1 0 0 1 10 0 cm /X Do Q', drawing(show('A'), '/Matrix [1 0 0 1 0 -50]'));
    expect(marks).toMatchObject([{ text: 'A', visible: true, mcid: null }]);
    expect(marks[0]?.box.left).toBeCloseTo(30.5);
    expect(marks[0]?.box.bottom).toBeCloseTo(150);
  });

  it('belong to what is marked round them', () => {
    expect(marksOf(tagged(4, '/X Do'), drawing(show('A')))).toMatchObject([
      { text: 'A', mcid: 4, stream: null },
    ]);
  });

  it('may count MCIDs of their own', () => {
    const options = drawing(tagged(0, show('A')), '/StructParents 7');
    expect(marksOf('/X Do', options)).toMatchObject([{ text: 'A', mcid: 0, stream: 100 }]);
    const kid = '<</Type /MCR /Pg 20 0 R /Stm 100 0 R /MCID 0>>';
    const pdf = reading(tinyPdf({ ...options, pages: ['/X Do'], tags: [{ type: 'P', kids: [kid] }] }));
    expect(pdf.structure?.roots[0]?.kids).toEqual([{ type: 'content', key: '1:100:0', page: 1 }]);
    expect(pdf.content.get('1:100:0')?.[0]?.text).toBe('A');
  });

  it('clip to their box and leave no state behind', () => {
    const marks = marksOf(`/X Do ${show('B')}`, {
      ...drawing(`1 g 0 0 10 10 re W n ${show('A')} q q`),
      objects: {
        100: { dict: FORM.replace('[0 0 200 200]', '[0 0 15 200]'), content: `3 Tr 0.2 g ${show('A')}` },
      },
    });
    expect(marks.map(({ text, visible, color }) => [text, visible === true, color])).toEqual([
      ['A', false, [51, 51, 51]],
      ['B', true, [0, 0, 0]],
    ]);
  });

  it('pass on transparency of the group and a mask', () => {
    const group = drawing(show('A'), '/Group <</S /Transparency>>');
    expect(marksOf('/Faint gs /X Do', group)[0]?.visible).toEqual({ because: 'it is transparent' });
    expect(marksOf('/Mask gs /X Do', group)[0]?.visible).toEqual({ because: 'it lies under a mask' });
  });
});
