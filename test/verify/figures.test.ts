import { describe, expect, it } from 'vitest';
import type { Furniture, Prose } from '../../src/model/index.ts';
import { guardText } from '../../src/verify/index.ts';
import { place } from './reading.ts';
import { show, type Tag, tagged, tinyPdf } from './tiny-pdf.ts';

const NONE: Furniture = { allowed: [], required: () => [] };
const piece = (line: number, role: Prose['role'], text: string): Prose => ({
  text,
  role,
  place: place(line),
});
const EXPECTED = [
  piece(1, 'content', 'Before.'),
  piece(2, 'alt', 'A plate with fish.'),
  piece(3, 'content', 'After.'),
];
const CONTENT = [
  tagged(0, show('Before.', 20, 150)),
  tagged(1, '0 0 9 9 re f', 'Figure'),
  tagged(2, show('After.', 20, 90)),
];
const FIGURE: Tag = { type: 'Figure', kids: [1], extra: '/Alt (A plate with fish.)' };
const paragraph = (mcid: number): Tag => ({ type: 'P', kids: [mcid] });

const problems = (tags: readonly Tag[], expected = EXPECTED, content = CONTENT) =>
  guardText(tinyPdf({ pages: [content.join(' ')], tags }), expected, NONE).map(
    ({ code, message, place: at }) => [code, message, at?.line],
  );

describe('descriptions of figures', () => {
  it('stand where the figure stands', () => {
    expect(problems([paragraph(0), FIGURE, paragraph(2)])).toEqual([]);
  });

  it('may stand in a line, such as the box of a checklist', () => {
    const line: Tag = { type: 'P', kids: [0, FIGURE, 2] };
    expect(problems([line])).toEqual([]);
  });

  it('must not be lost, changed or out of place', () => {
    expect(problems([paragraph(0), { ...FIGURE, extra: '' }, paragraph(2)])).toEqual([
      ['text/lost', 'Text is missing from the PDF: “A plate with fish.”.', 2],
    ]);
    expect(
      problems([paragraph(0), { ...FIGURE, extra: '/Alt (A plate with dish.)' }, paragraph(2)])[0]?.[0],
    ).toBe('text/changed');
    expect(problems([FIGURE, paragraph(0), paragraph(2)]).map(([code]) => code)).toContain('text/lost');
  });

  it('must not stand for text that ought to be printed', () => {
    const expected = EXPECTED.map((prose) => ({ ...prose, role: 'content' as const }));
    expect(problems([paragraph(0), FIGURE, paragraph(2)], expected)).toEqual([
      ['text/invisible', '“A plate with fish.” is only the description of a picture and is not printed.', 2],
    ]);
  });

  it('must not be printed as text', () => {
    const content = [CONTENT[0] ?? '', tagged(1, show('A plate with fish.', 20, 120)), CONTENT[2] ?? ''];
    expect(problems([0, 1, 2].map(paragraph), EXPECTED, content)).toEqual([
      ['text/changed', '“A plate with fish.” should describe a picture, but is printed as text.', 2],
    ]);
  });

  it('do not hide text within the figure', () => {
    const content = [CONTENT[0] ?? '', tagged(1, show('50 mg', 20, 120), 'Figure'), CONTENT[2] ?? ''];
    expect(problems([paragraph(0), FIGURE, paragraph(2)], EXPECTED, content)).toEqual([
      ['text/added', 'The PDF has text that the handout has not: “50 mg” in “fish. 50 mg After.”.', 2],
    ]);
  });
});
