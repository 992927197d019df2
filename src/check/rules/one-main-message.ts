import { plainText } from '../../model/index.ts';
import { measuring } from '../rule.ts';
import { wholeOf } from '../texts.ts';

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

export const oneMainMessage = measuring({
  id: 'message/one-main',
  source: 'CDC Clear Communication Index, items 1 to 3: one main message, at the top and emphasised.',
  needs: 'content',
  stops: 'strict',
  limits: { words: 60 },
  run: ({ localised: { handout } }, { words: most }) => {
    const { summary } = handout;
    if (!summary) {
      return [
        {
          severity: 'warning',
          message: 'The handout has no summary, so its main message does not stand out.',
          hint: 'Write the one thing a patient should remember under `summary:`.',
          place: wholeOf(handout),
        },
      ];
    }
    const words = wordsIn(plainText(summary));
    if (words <= most) return [];
    return [
      {
        severity: 'warning',
        message: `The summary has ${words} words; a main message has ${most} at most.`,
        hint: 'Say one thing, and move the rest into the key points.',
        place: summary.place,
      },
    ];
  },
});
