import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { AT_BLOCK, FILE, findingsOf, paragraph } from './check-text.ts';
import { EASY, HARD } from './samples/reading.ts';

const words = (count: number): string => `Go${' go'.repeat(count - 1)}.`;

it('the thresholds are those of the standards', () => {
  expect(RULES['read/grade'].limits).toMatchObject({ warning: 6, error: 8 });
  expect(RULES['read/sentence'].limits).toEqual({ warning: 15, error: 20 });
  expect(RULES['read/paragraph'].limits?.warning).toBe(3);
  expect(RULES['read/passive'].limits?.warning).toBe(20);
});

describe('read/sentence', () => {
  it.each([
    [16, 'warning'],
    [20, 'warning'],
    [21, 'error'],
  ])('finds a sentence of %i words', (count, severity) => {
    expect(findingsOf('read/sentence', paragraph(`Yes. ${words(count)}`))).toEqual([
      {
        code: 'read/sentence',
        severity,
        message: `This sentence has ${count} words: “Go go go go go go go …”.`,
        hint: expect.stringContaining('15 words'),
        place: AT_BLOCK,
      },
    ]);
  });
  it('counts each item of a list for itself', () => {
    const list = `title: A\nsections:\n  - heading: H\n    blocks:\n      - list:\n          - ${words(8)}\n          - ${words(16)}\n`;
    expect(findingsOf('read/sentence', list).map(({ place }) => place)).toEqual([
      { file: FILE, line: 7, column: 13 },
    ]);
  });
});

describe('read/grade', () => {
  it('finds a text above grade 8 and says what a second formula makes of it', () => {
    const [finding, ...more] = findingsOf('read/grade', paragraph(HARD.repeat(6)));
    expect(finding).toMatchObject({ severity: 'error', place: { file: FILE, line: 1, column: 8 } });
    expect(finding?.message).toMatch(
      /^The text reads at grade \d\d\.\d \(Flesch-Kincaid\); SMOG \d\d\.\d, roughly\.$/,
    );
    expect(more).toEqual([expect.objectContaining({ severity: 'warning', place: AT_BLOCK })]);
  });
  it('warns between 6 and 8', () => {
    const text =
      'The doctor will explain the medicine to you and your family before you go home. ' +
      'Take one tablet every morning with a big glass of water, and never take two. ';
    const [finding] = findingsOf('read/grade', paragraph(text.repeat(5)));
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toMatch(/at grade [67]\.\d/);
  });
  it('finds key points that are harder than the rest', () => {
    const yaml = (points: string): string =>
      `title: A\nkey_points:\n  - lead: "First:"\n    text: ${points.trim()}\n${paragraph(EASY.repeat(6)).replace('title: Tablets\n', '')}`;
    expect(
      findingsOf('read/grade', yaml(HARD.repeat(3))).filter(({ message }) =>
        message.startsWith('The key points'),
      ),
    ).toEqual([expect.objectContaining({ severity: 'warning', place: { file: FILE, line: 4, column: 11 } })]);
    expect(findingsOf('read/grade', yaml(EASY.repeat(3)))).toEqual([]);
  });
  it('judges Spanish by INFLESZ', () => {
    const hard =
      'Las personas que presentan dificultades respiratorias considerables necesitan comunicarse inmediatamente con profesionales especializados. ';
    const [finding] = findingsOf('read/grade', paragraph(hard.repeat(8)), { lang: 'es' });
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message).toMatch(/with -?\d+ points \(INFLESZ\)\.$/);
    expect(
      findingsOf(
        'read/grade',
        paragraph('Tome una pastilla. Beba agua. Llame si se siente mal. '.repeat(12)),
        { lang: 'es' },
      ),
    ).toEqual([]);
  });
});

describe('words/jargon', () => {
  it('finds a hard word and says what to write', () => {
    expect(findingsOf('words/jargon', paragraph('You have hypertension.'))).toEqual([
      {
        code: 'words/jargon',
        severity: 'warning',
        message: '“hypertension” is a hard word.',
        hint: 'Say “high blood pressure”, or explain it in brackets where it is first used.',
        place: AT_BLOCK,
      },
    ]);
  });
});
