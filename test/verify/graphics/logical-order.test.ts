import { describe, expect, it } from 'vitest';
import { marksOf } from '../reading.ts';
import { hex, show, tagged } from '../tiny-pdf.ts';

const text = (content: string) =>
  marksOf(content)
    .map((mark) => mark.text)
    .join('');
const visual = (logical: string) => [...logical].reverse().join('');

describe('text from right to left', () => {
  it('is shown from its left end and read from its right', () => {
    expect(text(show(visual('دواء')))).toBe('دواء');
  });

  it('is left as it is when it is written from the right', () => {
    const backwards = [...'دواء'].map((letter) => `${hex(letter)} 1000`).join(' ');
    expect(text(`BT /F1 10 Tf 100 100 Td [${backwards}] TJ ET`)).toBe('دواء');
  });

  it('reads a mark after the one letter that it stands over, wherever the pen was', () => {
    const marked = (adjust: number) => `BT /F1 10 Tf 100 100 Td [${hex('x')} ${adjust} ${hex('و')}] TJ ET`;
    for (const adjust of [500, 600, 400])
      expect(
        marksOf(marked(adjust), { toUnicode: { x: '\u064e' } })
          .map((mark) => mark.text)
          .join(''),
      ).toBe('و\u064e');
    const written = `BT /F1 10 Tf 100 100 Td [${hex('و')} 400 ${hex('x')}] TJ ET`;
    expect(marksOf(written, { toUnicode: { x: '\u064e' } })[0]?.text).toBe('و\u064e');
  });

  it('reads a mark before the one letter that it stands right of: it is on the letter before', () => {
    const written = `BT /F1 10 Tf 100 100 Td [${hex('و')} ${hex('x')}] TJ ET`;
    expect(marksOf(written, { toUnicode: { x: '\u064e' } })[0]?.text).toBe('\u064eو');
  });

  it('keeps numbers and Latin words within it in their own direction', () => {
    expect(text(show('5-9 mg'.concat(visual('دواء '))))).toBe('دواء 5-9 mg');
    expect(text(show('١٢'.concat(visual('دواء '))))).toBe('دواء ١٢');
  });

  it('leaves signs alone as they are written, as every reader does', () => {
    const line = [show(visual('دواء'), 100), show('?!', 90), show('5', 85)].join(' ');
    expect(text(tagged(0, line))).toBe('دواء?!5');
    const backwards = `BT /F1 10 Tf 90 100 Td [${hex('?')} 1000 ${hex('!')}] TJ ET`;
    expect(text(tagged(0, [show(visual('دواء'), 100), backwards].join(' ')))).toBe('دواء?!');
  });

  it('leaves fractions alone that stand between numbers in a line that runs leftwards', () => {
    const toUnicode = { x: '¼' };
    const line = tagged(0, [show(visual('دواء'), 100), show('36', 85), show(' x.', 70)].join(' '));
    expect(
      marksOf(line, { toUnicode })
        .map((mark) => mark.text)
        .join(''),
    ).toBe('دواء36 ¼.');
  });

  it('leaves punctuation alone in a line that runs rightwards', () => {
    expect(text(tagged(0, [show('5', 20), show(') ', 25), show('mg', 35)].join(' ')))).toBe('5) mg');
  });
});
