import type { Rule } from '../rule.ts';
import { matchesIn } from '../texts.ts';

/** Words that praise and do not inform. */
const PRAISE = [
  'powerhouse',
  'powerful',
  'potent',
  'crucial(?:ly)?',
  'critical(?:ly)?(?! (?:care|illness|condition))',
  'paramount',
  'pivotal',
  'foundational',
  'fundamental',
  'vital(?:ly)?(?! signs?)',
  'optimal(?:ly)?',
  'robust',
  'holistic',
  'synerg(?:y|ies|istic(?:ally)?)',
  'amazing',
  'incredible',
  'revolutionary',
  'breakthrough',
  'superfoods?',
  'surprising',
  'supercharge[sd]?',
  'game.?changer',
  'must.have',
  'most (?:effective|comprehensive|crucial|powerful)',
  'best.kept',
  'all.natural',
];
const HYPE = new RegExp(`\\b(?:${PRAISE.toReversed().join('|')})\\b`, 'giu');

export const hype: Rule = {
  id: 'claim/hype',
  source:
    'DISCERN, question 6: is it balanced and unbiased? Words that sell make a reader trust more than the facts do.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    matchesIn(handout, HYPE).map(({ words, place }) => ({
      severity: 'warning',
      message: `“${words}” praises and does not inform.`,
      hint: 'Leave it out, or say what it does and how much.',
      place,
    })),
};
