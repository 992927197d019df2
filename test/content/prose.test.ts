import { describe, expect, it } from 'vitest';
import { bodyText, furniture, handoutProse } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import { clinicNamed, english, proseOf, readSample, unwrap } from './read.ts';

const FULL = `title: Vitamin D and **you**
topic: Bones
audience: adults
introduction:
  - First.
  - Second. [1]
summary: In short.
key_points:
  - lead: "Eat fish:"
    text: twice a week.
sections:
  - heading: At a glance
    blocks:
      - A paragraph.
      - comparison:
          caption: Pills
          columns: [Name, Dose]
          rows:
            - [A, 5 mg]
questions:
  - ask: Why?
    answer: So.
    asked_by: editor
references:
  - title: Fact sheet
    publisher: NIH
    date: 2024
    url: https://ods.od.nih.gov/
  - title:
  - url: https://example.org/
learn_more:
  label: More at NIH
  url: https://ods.od.nih.gov/
disclaimer: Ask your doctor.
authors: [Ana Ruiz]
source: Written for this test.
review:
  version: 1.2.0
  published: 2026-01-31
  next: 2028-01-31
`;

const localised = (text = FULL, clinic = clinicNamed('riverside')) =>
  localise(unwrap(readSample(text)), english(), clinic, '', { nutrition: null });

describe('handoutProse', () => {
  it('holds every piece in the order of the page', () => {
    expect(proseOf(FULL, clinicNamed('riverside'))).toEqual([
      'content Bones',
      'label Riverside Health',
      'label Sample clinic: do not call these numbers.',
      'content Vitamin D and you',
      'label For adults',
      'label 1 min read',
      'content First.',
      'content Second. [1]',
      'label Quick Summary',
      'content In short.',
      'label Key Points',
      'content Eat fish: twice a week.',
      'content At a glance',
      'content A paragraph.',
      'content Pills',
      'content Name',
      'content Dose',
      'content A',
      'content 5 mg',
      'label Frequently Asked Questions',
      'label The editor wrote these questions to fit answers that came without them.',
      'content Why?',
      'content So.',
      'label References',
      'label 1.',
      'content Fact sheet. NIH. 2024.',
      'content https://ods.od.nih.gov/',
      'label 2.',
      'label Source not given.',
      'label 3.',
      'content https://example.org/',
      'label Learn More',
      'content More at NIH',
      'content https://ods.od.nih.gov/',
      'alt QR code that opens the web address printed with it',
      'label Medical Disclaimer',
      'content Ask your doctor.',
      'label About This Handout',
      'label Author',
      'label Ana Ruiz',
      'label Source',
      'label Written for this test.',
      'label Version',
      'label 1.2.0',
      'label Published',
      'label 2026-01-31',
      'label Next review',
      'label 2028-01-31',
      'label Reviewed by',
      'label Not reviewed by a clinician',
    ]);
  });

  it('holds only what there is', () => {
    expect(proseOf('title: A\n')).toEqual([
      'content A',
      'label 1 min read',
      'label About This Handout',
      'label Author',
      'label Not given',
      'label Version',
      'label Not given',
      'label Published',
      'label Not given',
      'label Next review',
      'label Not set',
      'label Reviewed by',
      'label Not reviewed by a clinician',
    ]);
  });

  it('does not speak of the editor when the author asked', () => {
    expect(proseOf(FULL.replace('    asked_by: editor\n', ''))).not.toContainEqual(
      expect.stringContaining('The editor'),
    );
  });

  it('knows the place of each piece', () => {
    const pieces = handoutProse(localised());
    const lineOf = (text: string) => pieces.find((piece) => piece.text === text)?.place.line;
    expect(lineOf('Second. [1]')).toBe(6);
    expect(lineOf('Eat fish: twice a week.')).toBe(9);
    expect(lineOf('5 mg')).toBe(19);
    expect(lineOf('Source not given.')).toBe(29);
    expect(lineOf('Ask your doctor.')).toBe(34);
  });
});

describe('bodyText', () => {
  it('is what a reader reads through, without sources and small print', () => {
    expect(bodyText(unwrap(readSample(FULL))).split('\n')).toEqual([
      'Vitamin D and you',
      'First.',
      'Second. [1]',
      'In short.',
      'Eat fish:',
      'twice a week.',
      'At a glance',
      'A paragraph.',
      'Pills',
      'Name',
      'Dose',
      'A',
      '5 mg',
      'Why?',
      'So.',
    ]);
  });
});

describe('furniture', () => {
  const FOOTER = 'Version 1.2.0 · Not reviewed by a clinician · Next\u00a0review\u00a02028-01-31';

  it('has the title from the second page on, and the rest on every page', () => {
    const { required } = furniture(localised());
    expect(required(1, 12)).toEqual(['Riverside Health · 555-0142', FOOTER, 'Page 1 of 12']);
    expect(required(12, 12)).toEqual([
      'Vitamin D and you',
      'Riverside Health · 555-0142',
      FOOTER,
      'Page 12 of 12',
    ]);
  });

  it('allows the heads of tables, and nothing else of the text', () => {
    expect(furniture(localised()).allowed).toEqual([
      'Vitamin D and you',
      'Riverside Health · 555-0142',
      FOOTER,
      'Name',
      'Dose',
    ]);
  });

  it('has no clinic where there is none', () => {
    const alone = localise(unwrap(readSample('title: A\n')), english(), null, '', { nutrition: null });
    expect(furniture(alone).required(1, 1)).toEqual(['Not reviewed by a clinician', 'Page 1 of 1']);
  });
});
