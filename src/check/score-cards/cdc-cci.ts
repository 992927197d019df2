import type { ScoreCard } from './card.ts';
import {
  asked,
  decidedBy,
  failedBy,
  has,
  hasBlock,
  hasNumbers,
  hasPictures,
  hasProbability,
  onlyIf,
} from './judges.ts';

const MESSAGE = 'main message and call to action';
const LANGUAGE = 'language';
const DESIGN = 'information design';
const SCIENCE = 'state of the science';
const BEHAVIOUR = 'what to do';
const NUMBERS = 'numbers';
const RISK = 'risk';

/** Clear Communication Index: 20 items, 90 of 100 passes. */
export const cdcCci: ScoreCard = {
  name: 'CDC Clear Communication Index',
  source: 'Centers for Disease Control and Prevention, Clear Communication Index, user guide (2019).',
  passes: 90,
  byGroup: false,
  items: [
    {
      number: 1,
      group: MESSAGE,
      question: 'Is there one main message?',
      judge: failedBy('message/one-main'),
    },
    {
      number: 2,
      group: MESSAGE,
      question: 'Does it stand at the top?',
      judge: has(({ localised }) => localised.handout.summary !== undefined),
    },
    {
      number: 3,
      group: MESSAGE,
      question: 'Do its looks make it stand out?',
      judge: has(({ localised }) => localised.handout.summary !== undefined),
    },
    {
      number: 4,
      group: MESSAGE,
      question: 'Does a picture carry or support it?',
      judge: (input) => (hasPictures(input) ? null : 'no'),
    },
    {
      number: 5,
      group: MESSAGE,
      question: 'Is the reader called to do something?',
      judge: decidedBy('act/call-to-action'),
    },
    {
      number: 6,
      group: LANGUAGE,
      question: 'Are the main message and the call to action in the active voice?',
      judge: asked,
    },
    {
      number: 7,
      group: LANGUAGE,
      question: 'Are all words such as the readers use themselves?',
      judge: failedBy('words/jargon', 'words/acronym', 'words/undefined-term'),
    },
    {
      number: 8,
      group: DESIGN,
      question: 'Are there lists?',
      judge: hasBlock('list', 'steps', 'checklist'),
    },
    {
      number: 9,
      group: DESIGN,
      question: 'Is the text cut into parts with headings?',
      judge: has(({ localised }) => localised.handout.sections.length > 1),
    },
    {
      number: 10,
      group: DESIGN,
      question: 'Does the first part sum up what matters most?',
      judge: has(
        ({ localised: { handout } }) => handout.summary !== undefined || handout.keyPoints.length > 0,
      ),
    },
    {
      number: 11,
      group: SCIENCE,
      question: 'Does it say what experts know and what they do not know?',
      judge: decidedBy('claim/no-uncertainty'),
    },
    {
      number: 12,
      group: BEHAVIOUR,
      question: 'Does it recommend something to do?',
      judge: decidedBy('act/call-to-action'),
    },
    { number: 13, group: BEHAVIOUR, question: 'Does it say why that matters to the reader?', judge: asked },
    { number: 14, group: BEHAVIOUR, question: 'Does it say exactly how to do it?', judge: asked },
    {
      number: 15,
      group: NUMBERS,
      question: 'Are all numbers such as the readers use?',
      judge: onlyIf(hasNumbers, failedBy('num/unit', 'num/dual-unit')),
    },
    {
      number: 16,
      group: NUMBERS,
      question: 'Is it said what each number means?',
      judge: onlyIf(hasNumbers, asked),
    },
    {
      number: 17,
      group: NUMBERS,
      question: 'Is the reader spared all calculation?',
      judge: onlyIf(hasNumbers, decidedBy('num/calculation')),
    },
    { number: 18, group: RISK, question: 'Is it said what the threat is, and to whom?', judge: asked },
    {
      number: 19,
      group: RISK,
      question: 'Are both risks and benefits of what is recommended said?',
      judge: asked,
    },
    {
      number: 20,
      group: RISK,
      question: 'Is each probability explained by words or a picture?',
      judge: onlyIf(hasProbability, asked),
    },
  ],
};
