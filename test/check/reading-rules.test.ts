import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { NO_WORDS } from '../../src/model/index.ts';
import { AT_BLOCK, FILE, findingsOf, paragraph } from './check-text.ts';

const words = (count: number): string => `Go${' go'.repeat(count - 1)}.`;
const EASY =
  'Take one pill. Drink some water. Then you can go out. Call us if you feel ill. We are here to help you. ';
const HARD =
  'Individuals experiencing considerable respiratory difficulties necessitating immediate intervention should communicate ' +
  'with experienced medical professionals regarding potentially dangerous complications. ';

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
  it('is silent for 15 words, and for the words of a heading, a table and an address', () => {
    expect(findingsOf('read/sentence', paragraph(`${words(15)} ${words(15)}`))).toEqual([]);
    expect(findingsOf('read/sentence', paragraph(`See <https://example.org/a> ${words(14)}`))).toEqual([]);
    expect(findingsOf('read/sentence', paragraph('Go.').replace('Tablets', words(30)))).toEqual([]);
  });
  it('counts each item of a list for itself', () => {
    const list = `title: A\nsections:\n  - heading: H\n    blocks:\n      - list:\n          - ${words(8)}\n          - ${words(16)}\n`;
    expect(findingsOf('read/sentence', list).map(({ place }) => place)).toEqual([
      { file: FILE, line: 7, column: 13 },
    ]);
  });
});

describe('read/paragraph', () => {
  it('finds a paragraph of four sentences', () => {
    expect(
      findingsOf('read/paragraph', paragraph('One is here. Two is here. Three is here. Four is here.')),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: 'This paragraph has 4 sentences: “One is here. Two is here. Three …”.',
        place: AT_BLOCK,
      }),
    ]);
  });
  it('is silent for three, with decimals and abbreviations in them', () => {
    expect(
      findingsOf(
        'read/paragraph',
        paragraph('Dr. Smith took 2.5 mg. She slept. She woke at 8 a.m. and ate.'),
      ),
    ).toEqual([]);
  });
});

describe('read/passive', () => {
  const share = (passive: number, active: number): string =>
    paragraph(`${'The pill was taken. '.repeat(passive)}${'She took it. '.repeat(active)}`);
  it('finds more than a fifth', () => {
    expect(findingsOf('read/passive', share(3, 9))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: '3 of 12 sentences (25 %) do not say who acts, the first of them “The pill was taken.”.',
        place: AT_BLOCK,
      }),
    ]);
  });
  it('is silent at a fifth, and where there are too few sentences to tell', () => {
    expect(findingsOf('read/passive', share(2, 8))).toEqual([]);
    expect(findingsOf('read/passive', share(2, 2))).toEqual([]);
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
  it('is silent for an easy text, and for one too short to judge', () => {
    expect(findingsOf('read/grade', paragraph(EASY.repeat(6)))).toEqual([]);
    expect(findingsOf('read/grade', paragraph(HARD))).toEqual([]);
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
  it('says nothing of a language without a formula', () => {
    expect(findingsOf('read/grade', paragraph(HARD.repeat(6)), { lang: 'fr' })).toEqual([]);
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
  it('is silent where the word is explained, and after that', () => {
    expect(
      findingsOf(
        'words/jargon',
        paragraph('You have hypertension (high blood pressure). Hypertension is common.'),
      ),
    ).toEqual([]);
    expect(
      findingsOf('words/jargon', paragraph('You have high blood pressure, also called hypertension.')),
    ).toEqual([]);
  });
  it('says a word once a paragraph', () => {
    expect(findingsOf('words/jargon', paragraph('Edema hurts. Edema can be treated.'))).toHaveLength(1);
  });
  it('looks at headings and cells, too', () => {
    expect(findingsOf('words/jargon', paragraph('Go.').replace('Tablets', 'Living with edema'))).toEqual([
      expect.objectContaining({ place: { file: FILE, line: 1, column: 8 } }),
    ]);
  });
});

describe('words/acronym', () => {
  it('finds one that is not explained at its first use, once', () => {
    expect(findingsOf('words/acronym', paragraph('People with COPD cough. COPD is common.'))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: '“COPD” is not explained where it is first used.',
        place: AT_BLOCK,
      }),
    ]);
  });
  it.each([
    'Chronic obstructive pulmonary disease (COPD) makes you cough. COPD is common.',
    'COPD (a lung disease) makes you cough.',
    'Watch TV, take vitamins B12 and D3, and call 911 in the US.',
    'Take 400 IU a day, part II of the plan.',
    'DO NOT TAKE MORE THAN TWO PILLS.',
  ])('is silent for “%s”', (text) => {
    expect(findingsOf('words/acronym', paragraph(text))).toEqual([]);
  });
});

describe('words/undefined-term', () => {
  it('finds a name that is not explained at its first use', () => {
    expect(
      findingsOf('words/undefined-term', paragraph('Osteoporosis is common. It has no symptoms.')),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: '“osteoporosis” is not explained where it is first used.',
        hint: 'Say what it is, such as “osteoporosis (weak bones that break easily)”.',
        place: AT_BLOCK,
      }),
    ]);
  });
  it.each([
    'Osteoporosis (weak bones) is common.',
    'Osteoporosis is an illness of the bones.',
    'Osteoporosis – thin bones – is common.',
    'Your bones are weak. This is called osteoporosis.',
    'Osteoporosis makes bones weak, so they break from a small fall.',
    'Osteoporosislike changes are not the word.',
  ])('is silent for “%s”', (text) => {
    expect(findingsOf('words/undefined-term', paragraph(text))).toEqual([]);
  });
  it('is silent without a list', () => {
    expect(
      findingsOf('words/undefined-term', paragraph('Osteoporosis is common.'), { words: NO_WORDS }),
    ).toEqual([]);
  });
});
