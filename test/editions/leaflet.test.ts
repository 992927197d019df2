import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/editions/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Localised } from '../../src/model/index.ts';
import { clinicNamed, english, readSample, unwrap } from '../content/read.ts';

const TEXT = `title: Your tablets
summary: Take one a day.
key_points:
  - lead: One a day.
    text: With food.
sections:
  - heading: What to do
    id: todo
    blocks:
      - paragraph: A long text. [1]
        leaflet: "Short, see [storing](#storing). [2]"
      - list:
          - One
        leaflet: optional
      - contact:
  - heading: Storing
    id: storing
    leaflet: false
    blocks:
      - Keep them dry. [3]
references:
  - title: First
    publisher: An Office
    date: 2025-01-02
  - title: Second
    publisher: An Office
    date: 2024
  - title: Third
leaflet: true
`;

const localisedOf = (text: string): Localised =>
  localise(unwrap(readSample(text)), english(), clinicNamed('riverside'), '', { nutrition: null });
const { leaflet } = EDITIONS;
const proseOf = (text: string): readonly string[] =>
  leaflet.text(localisedOf(text)).prose.map((piece) => piece.text);

describe('what a leaflet prints', () => {
  it('begins with the cover and the flap and ends with who says so', () => {
    const prose = proseOf(TEXT);
    expect(prose.slice(0, 4)).toEqual([
      'Your tablets',
      'Take one a day.',
      'Riverside Health',
      'Sample clinic: do not call these numbers.',
    ]);
    expect(prose.slice(4, 6)).toEqual(['Key Points', 'One a day. With food.']);
    expect(prose.at(-1)).toBe('Not reviewed by a clinician');
  });

  it('is what was chosen and shortened, with the contacts once', () => {
    const prose = proseOf(TEXT);
    expect(prose).not.toContain('A long text. [1]');
    expect(prose).toContain('Short, see storing.\u00a0[2]');
    expect(prose.join(' ')).not.toContain('Keep them dry');
    expect(prose.filter((text) => text === 'Phone')).toHaveLength(1);
  });

  it('links to nothing that is not there', () => {
    const { localised } = leaflet.text(localisedOf(TEXT));
    expect(JSON.stringify(localised.handout.sections)).not.toContain('cross-reference"');
    const whole = localisedOf(TEXT.replace('    leaflet: false\n', ''));
    expect(JSON.stringify(leaflet.text(whole).localised.handout.sections)).toContain('"to":"storing"');
  });

  it('names the cited sources by publisher and year, those of one publisher on a line', () => {
    const short = (text: string) =>
      leaflet
        .text(localisedOf(text))
        .localised.references.map(({ label, text: words }) => `${label} ${words}`);
    expect(short(TEXT)).toEqual(['2. An Office, 2024']);
    expect(short(TEXT.replace('    leaflet: false\n', '').replace('[2]"', '[1, 2]"'))).toEqual([
      '1, 2. An Office, 2024, 2025',
      '3. Third',
    ]);
    // where no source is cited, all are named
    expect(short(TEXT.replaceAll(/ \[\d\]/g, ''))).toHaveLength(2);
  });

  it('leads to the website of the clinic where the handout leads nowhere', () => {
    const { localised } = leaflet.text(localisedOf(TEXT));
    expect(localised.handout.learnMore?.url).toBe('https://riverside.example.org');
    expect(localised.contact.map(({ value }) => value)).not.toContain('https://riverside.example.org');
  });
});

it('what is optional is left out from the end', () => {
  const text = TEXT.replace('leaflet: false', 'leaflet: optional');
  const whole = localisedOf(text);
  const optional = leaflet.fit?.optional(whole) ?? [];
  expect(optional.map(({ words }) => words)).toEqual(['Storing', 'One']);
  const without = (count: number) =>
    leaflet.fit?.text(whole, optional.slice(0, count)).prose.map((piece) => piece.text);
  expect(without(0)).toContain('Storing');
  expect(without(1)).not.toContain('Storing');
  expect(without(1)).toContain('One');
  expect(without(2)).not.toContain('One');
});

it('the flap holds what the handout names, in its order; else the key points, else the first section', () => {
  const onFlap = (text: string) =>
    leaflet.fit?.parts(leaflet.text(localisedOf(text)).localised).flap.map((part) => part.type) ?? [];
  expect(onFlap(TEXT)).toEqual(['key-points']);
  expect(onFlap(TEXT.replace('leaflet: true', 'leaflet:\n  flap:\n    - todo\n    - key_points'))).toEqual([
    'blocks',
    'key-points',
  ]);
  const noPoints = TEXT.replace(/key_points:[\s\S]*?sections:/, 'sections:').replace(
    '    leaflet: false\n',
    '',
  );
  expect(onFlap(noPoints)).toEqual(['blocks']);
});
