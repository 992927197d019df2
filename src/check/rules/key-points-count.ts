import { measuring } from '../rule.ts';

export const keyPointsCount = measuring({
  id: 'message/key-points-count',
  source:
    'CDC Clear Communication Index, items 8 to 10: the most important information is summed up, in short lists.',
  needs: 'content',
  stops: 'strict',
  limits: { most: 5 },
  run: ({ localised: { handout } }, { most }) => {
    const { keyPoints } = handout;
    const extra = keyPoints[most];
    if (!extra) return [];
    return [
      {
        severity: 'warning',
        message: `There are ${keyPoints.length} key points; more than ${most} are not remembered.`,
        hint: 'Keep those that a patient acts on, and leave the rest to the sections.',
        place: extra.place,
      },
    ];
  },
});
