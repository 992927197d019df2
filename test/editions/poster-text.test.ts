import { describe, expect, it } from 'vitest';
import { bodyText, readHandout } from '../../src/content/index.ts';
import { posterText } from '../../src/editions/poster-text.ts';
import { fillFacts, localise } from '../../src/locale/index.ts';
import { type Localised, plainText, type SafetyFact } from '../../src/model/index.ts';
import { clinicNamed, codesOf, english, unwrap } from '../content/read.ts';

const place = { file: 'facts.yaml', line: 1, column: 1 };
const amount = (name: string, mg: number): SafetyFact => ({
  kind: 'amount',
  name,
  quantity: { amount: mg, unit: 'mg' },
  source: { title: 'A sheet' },
  place,
});

const HANDOUT = `title: Bones
introduction: Read this first.
summary: Eat well.
key_points:
  - lead: Eat.
    text: Milk helps. [1]
  - lead: Walk.
    text: "No more than {most}."
sections:
  - heading: Doses
    id: doses
    blocks:
      - Some words.
      - list:
          - "Take {dose}. See [below](#help)."
          - Take it with water.
      - "Again {dose}."
  - heading: Help
    id: help
    blocks:
      - caution: Not with wine.
      - emergency: Call us [1] if it hurts.
references:
  - title: A source
safety:
  - dose
  - most
`;

function localised(yaml: string, clinic: 'riverside' | null = null): Localised {
  const written = unwrap(readHandout({ text: yaml, file: 'sample.yaml', slug: 'sample', lang: 'en' }));
  const known = new Map([amount('dose', 5), amount('most', 350)].map((fact) => [fact.name, fact]));
  const clinicFile = clinic && clinicNamed(clinic);
  const { handout, facts } = fillFacts(written, {
    facts: known,
    demands: written.safety,
    locale: english(),
    clinic: clinicFile,
  });
  return localise(handout, english(), clinicFile, bodyText(handout), { nutrition: null, facts });
}

const said = (yaml: string): string[] => posterText(localised(yaml)).prose.map(({ text }) => text);

describe('a poster', () => {
  it('shows title, summary, key points, the emergency and what prints a demanded fact, once', () => {
    expect(said(HANDOUT)).toEqual([
      'Bones',
      'Eat well.',
      ...['1', 'Eat.', 'Milk helps.'],
      ...['2', 'Walk.', 'No more than 350\u00a0mg.'],
      ...['Doses', 'Take 5\u00a0mg. See below.', 'Take it with water.'],
      ...['Emergency', 'Call us if it hurts.'],
      'Not reviewed by a clinician',
    ]);
  });

  it('says what stands under poster: instead; a fact that is named there needs no block', () => {
    const own = `${HANDOUT}poster:
  title: Strong bones
  summary: Eat and walk.
  key_points:
    - 2
    - lead: Take your tablet.
      text: "It is {dose}."
`;
    expect(said(own)).toEqual([
      'Strong bones',
      'Eat and walk.',
      ...['1', 'Walk.', 'No more than 350\u00a0mg.'],
      ...['2', 'Take your tablet.', 'It is 5\u00a0mg.'],
      ...['Emergency', 'Call us if it hurts.'],
      'Not reviewed by a clinician',
    ]);
  });

  it('never leaves out a fact because a point that had it was not chosen', () => {
    const texts = said(`${HANDOUT}poster:\n  key_points:\n    - 1\n`);
    // only a point says it: no block can take its place, and the build stops for it
    expect(texts.join(' ')).not.toContain('350');
    expect(texts.join(' ')).toContain('5\u00a0mg');
  });

  it('leads nowhere that it does not print', () => {
    const { localised: chosen } = posterText(localised(HANDOUT));
    const written = JSON.stringify(chosen.handout);
    expect(written).not.toContain('"citation"');
    expect(written).not.toContain('"cross-reference"');
    expect(chosen.references).toEqual([]);
  });

  it('has a code for the clinic’s website where the handout names nothing to read on', () => {
    const { localised: chosen } = posterText(localised(HANDOUT, 'riverside'));
    expect(chosen.handout.learnMore?.url).toBe('https://riverside.example.org');
    expect(plainText(chosen.handout.learnMore?.label ?? [])).toBe('Riverside Health');
    expect(chosen.contact.map(({ term }) => term)).not.toContain('Website');
    const own = localised(
      `${HANDOUT}learn_more:\n  label: More\n  url: https://example.org/more\n`,
      'riverside',
    );
    const { localised: other } = posterText(own);
    expect(other.handout.learnMore?.url).toBe('https://example.org/more');
    expect(other.contact.map(({ term }) => term)).toContain('Website');
  });
});

describe('poster: in a handout', () => {
  it.each([
    ['a key point that is not there', '  key_points:\n    - 3\n', 'ref/key-point 30:7'],
    ['a number below one', '  key_points:\n    - 0\n', 'schema/'],
    ['no point at all', '  key_points: []\n', 'schema/'],
    ['a key that nobody knows', '  sumary: Eat.\n', 'schema/unknown-key'],
  ])('is refused with %s', (_, yaml, code) => {
    expect(codesOf(`${HANDOUT}poster:\n${yaml}`).join('\n')).toContain(code);
  });
});
