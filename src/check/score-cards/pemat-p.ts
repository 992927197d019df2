import { says } from '../texts.ts';
import type { ScoreCard } from './card.ts';
import {
  asked,
  decidedBy,
  everyFigureIsTitled,
  failedBy,
  has,
  hasBlock,
  hasChart,
  hasNumbers,
  hasPictures,
  hasTable,
  onlyIf,
  tablesAreSimple,
} from './judges.ts';

const UNDERSTAND = 'understandability';
const ACT = 'actionability';

/** Patient Education Materials Assessment Tool for print: 24 items (13 and 14 are for sound and film), 80 % passes. */
export const pematP: ScoreCard = {
  name: 'AHRQ PEMAT-P',
  source:
    'Agency for Healthcare Research and Quality, Patient Education Materials Assessment Tool for Printable Materials (2013).',
  passes: 80,
  byGroup: true,
  items: [
    { number: 1, group: UNDERSTAND, question: 'Is it plain what the handout is for?', judge: asked },
    { number: 2, group: UNDERSTAND, question: 'Does nothing lead away from that?', judge: asked },
    {
      number: 3,
      group: UNDERSTAND,
      question: 'Is it in everyday words?',
      judge: failedBy('words/jargon'),
    },
    {
      number: 4,
      group: UNDERSTAND,
      question: 'Are medical terms used only to make them known, and explained?',
      judge: failedBy('words/undefined-term', 'words/acronym'),
    },
    {
      number: 5,
      group: UNDERSTAND,
      question: 'Is it in the active voice?',
      judge: failedBy('read/passive'),
    },
    {
      number: 6,
      group: UNDERSTAND,
      question: 'Are numbers clear and easy?',
      judge: onlyIf(hasNumbers, failedBy('num/unit', 'num/dual-unit')),
    },
    {
      number: 7,
      group: UNDERSTAND,
      question: 'Is the reader spared all calculation?',
      judge: decidedBy('num/calculation'),
    },
    {
      number: 8,
      group: UNDERSTAND,
      question: 'Is it cut into short parts?',
      judge: has(({ localised }) => localised.handout.sections.length > 1),
    },
    { number: 9, group: UNDERSTAND, question: 'Do the headings say what follows?', judge: asked },
    { number: 10, group: UNDERSTAND, question: 'Does one thing follow from the other?', judge: asked },
    {
      number: 11,
      group: UNDERSTAND,
      question: 'Is there a summary?',
      judge: has(
        ({ localised: { handout } }) => handout.summary !== undefined || handout.keyPoints.length > 0,
      ),
    },
    {
      number: 12,
      group: UNDERSTAND,
      question: 'Do boxes, bullets or bold draw the eye to what matters?',
      judge: has(
        ({ localised: { handout } }) => handout.summary !== undefined || handout.keyPoints.length > 0,
      ),
    },
    {
      number: 15,
      group: UNDERSTAND,
      question: 'Is there a picture wherever one would help?',
      judge: asked,
    },
    {
      number: 16,
      group: UNDERSTAND,
      question: 'Do the pictures add to the text and not distract?',
      judge: onlyIf(hasPictures, asked),
    },
    {
      number: 17,
      group: UNDERSTAND,
      question: 'Has every picture a title or caption?',
      judge: onlyIf(hasPictures, has(everyFigureIsTitled)),
    },
    {
      number: 18,
      group: UNDERSTAND,
      question: 'Are the pictures clear and uncluttered?',
      judge: onlyIf(hasPictures, asked),
    },
    {
      number: 19,
      group: UNDERSTAND,
      question: 'Are tables simple, with short heads?',
      judge: onlyIf(hasTable, has(tablesAreSimple)),
    },
    {
      number: 20,
      group: ACT,
      question: 'Is there at least one thing to do?',
      judge: decidedBy('act/call-to-action'),
    },
    {
      number: 21,
      group: ACT,
      question: 'Does it speak to the reader as “you”?',
      judge: ({ localised: { handout } }) => {
        if (!handout.lang.startsWith('en')) return null;
        return says(handout, /\byour?\b/iu) ? 'yes' : 'no';
      },
    },
    { number: 22, group: ACT, question: 'Is what to do cut into steps?', judge: hasBlock('steps') },
    {
      number: 23,
      group: ACT,
      question: 'Is there something to use, such as a check list?',
      judge: hasBlock('checklist'),
    },
    {
      number: 24,
      group: ACT,
      question: 'Is every calculation explained?',
      judge: ({ found }) => (found.has('num/calculation') ? null : 'not-applicable'),
    },
    {
      number: 25,
      group: ACT,
      question: 'Is it said how to use the charts and tables to act?',
      judge: onlyIf((input) => hasChart(input) || hasTable(input), asked),
    },
    {
      number: 26,
      group: ACT,
      question: 'Are pictures used wherever they make acting easier?',
      judge: asked,
    },
  ],
};
