import { NO_WORDS } from '../../../src/model/index.ts';
import { paragraph, type SamplesOf, text } from './sample.ts';

/** A sentence of so many words. */
const sentence = (count: number): string => `Go${' go'.repeat(count - 1)}.`;
const passive = (passive: number, active: number): string =>
  paragraph(`${'The pill was taken. '.repeat(passive)}${'She took it. '.repeat(active)}`);

export const EASY =
  'Take one pill. Drink some water. Then you can go out. Call us if you feel ill. We are here to help you. ';
export const HARD =
  'Individuals experiencing considerable respiratory difficulties necessitating immediate intervention should communicate ' +
  'with experienced medical professionals regarding potentially dangerous complications. ';

export const READING = {
  'read/grade': {
    fires: [
      // the whole text, and its one paragraph
      {
        in: text(paragraph(HARD.repeat(6))),
        at: [1, 8],
        says: /^The text reads at grade \d\d\.\d \(Flesch-Kincaid\); SMOG \d\d\.\d, roughly\.$/,
        times: 2,
      },
    ],
    nearMiss: [
      text(paragraph(EASY.repeat(6))),
      // too short to judge
      text(paragraph(HARD)),
      // no formula for the language
      text(paragraph(HARD.repeat(6)), { lang: 'fr' }),
    ],
  },
  'read/paragraph': {
    fires: [
      {
        in: text(paragraph('One is here. Two is here. Three is here. Four is here.')),
        at: [5, 9],
        says: /^This paragraph has 4 sentences: “One is here\. Two is here\. Three …”\.$/,
      },
    ],
    nearMiss: [text(paragraph('Dr. Smith took 2.5 mg. She slept. She woke at 8 a.m. and ate.'))],
  },
  'read/passive': {
    fires: [
      {
        in: text(passive(3, 9)),
        at: [5, 9],
        says: /^3 of 12 sentences \(25 %\) do not say who acts, the first of them “The pill was taken\.”\.$/,
      },
    ],
    // at a fifth, and where there are too few sentences to tell
    nearMiss: [text(passive(2, 8)), text(passive(2, 2))],
  },
  'read/sentence': {
    fires: [
      {
        in: text(paragraph(`Yes. ${sentence(16)}`)),
        at: [5, 9],
        says: /^This sentence has 16 words: “Go go go/,
      },
    ],
    nearMiss: [
      text(paragraph(`${sentence(15)} ${sentence(15)}`)),
      text(paragraph(`See <https://example.org/a> ${sentence(14)}`)),
      text(paragraph('Go.').replace('Tablets', sentence(30))),
    ],
  },
  'words/acronym': {
    fires: [
      {
        in: text(paragraph('People with COPD cough. COPD is common.')),
        at: [5, 9],
        says: /^“COPD” is not explained where it is first used\.$/,
      },
    ],
    nearMiss: [
      'Chronic obstructive pulmonary disease (COPD) makes you cough. COPD is common.',
      'COPD (a lung disease) makes you cough.',
      'Watch TV, take vitamins B12 and D3, and call 911 in the US.',
      'Take 400 IU a day, part II of the plan.',
      'DO NOT TAKE MORE THAN TWO PILLS.',
    ].map((words) => text(paragraph(words))) as [ReturnType<typeof text>],
  },
  'words/jargon': {
    fires: [
      {
        in: text(paragraph('You have hypertension.')),
        at: [5, 9],
        says: /^“hypertension” is a hard word\.$/,
      },
      {
        in: text(paragraph('Go.').replace('Tablets', 'Living with edema')),
        at: [1, 8],
        says: /“edema”/,
      },
      // once a paragraph
      { in: text(paragraph('Edema hurts. Edema can be treated.')), at: [5, 9], says: /“Edema”/ },
    ],
    nearMiss: [
      text(paragraph('You have hypertension (high blood pressure). Hypertension is common.')),
      text(paragraph('You have high blood pressure, also called hypertension.')),
    ],
  },
  'words/undefined-term': {
    fires: [
      {
        in: text(paragraph('Osteoporosis is common. It has no symptoms.')),
        at: [5, 9],
        says: /^“osteoporosis” is not explained where it is first used\.$/,
      },
    ],
    nearMiss: [
      ...([
        'Osteoporosis (weak bones) is common.',
        'Osteoporosis is an illness of the bones.',
        'Osteoporosis – thin bones – is common.',
        'Your bones are weak. This is called osteoporosis.',
        'Osteoporosis makes bones weak, so they break from a small fall.',
        'Osteoporosislike changes are not the word.',
      ].map((words) => text(paragraph(words))) as [ReturnType<typeof text>]),
      text(paragraph('Osteoporosis is common.'), { words: NO_WORDS }),
    ],
  },
} as const satisfies SamplesOf<'read' | 'words'>;
