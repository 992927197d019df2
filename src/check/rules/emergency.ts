import { plainText } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { wholeOf } from '../texts.ts';

/** Topics that hide an emergency now and then. */
const TOPICS =
  /\b(?:back pain|chest pain|headache|head injur|concussion|stroke|heart|blood pressure|blood thinner|warfarin|asthma|breath|copd|allerg|diabet|insulin|seizure|epilep|pregnan|bleed|fever|sepsis|infection|surger|operation|opioid|depress|suicid|poison|overdose|burn|fracture|fall)/iu;

export const emergency: Rule = {
  id: 'act/emergency',
  source:
    'NHS digital service manual, care cards: a reader is told which signs cannot wait, and what to do then.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) => {
    const about = [handout.title, ...(handout.topic ? [handout.topic] : [])].map(plainText).join(' ');
    const topic = TOPICS.exec(about)?.[0];
    const blocks = handout.sections.flatMap((section) => section.blocks);
    if (!topic || blocks.some((block) => block.type === 'callout' && block.kind === 'emergency')) return [];
    return [
      {
        severity: 'warning',
        message: `The handout is about “${topic}” and does not say when to get help at once.`,
        hint: 'Add a block `emergency:` with the signs that cannot wait, and whom to call.',
        place: wholeOf(handout),
      },
    ];
  },
};
