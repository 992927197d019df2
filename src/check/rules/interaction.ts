import type { Rule } from '../rule.ts';
import { matchesIn, says } from '../texts.ts';

interface Interaction {
  /** What the handout speaks of. */
  readonly about: RegExp;
  /** What it must then say somewhere. */
  readonly warning: RegExp;
  readonly who: string;
  readonly why: string;
}

const INTERACTIONS: readonly Interaction[] = [
  {
    about: /\bvitamin K\d?\b/giu,
    warning: /\b(?:warfarin|coumadin|blood.?thinners?)\b/iu,
    who: 'take warfarin',
    why: 'vitamin K works against it, so the amount eaten must stay the same',
  },
  {
    about: /\b(?:magnesium|calcium) (?:pills?|tablets?|supplements?|supplementation)\b/giu,
    warning: /\b(?:antibiotics?|thyroid|levothyroxine)\b/iu,
    who: 'take antibiotics or thyroid medicine',
    why: 'these minerals keep such medicines from working',
  },
  {
    about: /\bSt\.? John[’']s wort\b/giu,
    warning: /\b(?:birth control|antidepress|transplant|other medicines?)/iu,
    who: 'take other medicines',
    why: 'it makes many of them weaker',
  },
  {
    about: /\bgrapefruit\b/giu,
    warning: /\b(?:statins?|medicines?)\b/iu,
    who: 'take statins',
    why: 'it makes some of them stronger',
  },
];

export const interaction: Rule = {
  id: 'claim/interaction',
  source:
    'NIH Office of Dietary Supplements, fact sheets on vitamin K, calcium and magnesium: people who take certain medicines need a warning.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised: { handout } }) =>
    INTERACTIONS.flatMap(({ about, warning, who, why }) => {
      const [first] = matchesIn(handout, about);
      if (!first || says(handout, warning)) return [];
      return [
        {
          severity: 'warning' as const,
          message: `The handout speaks of “${first.words}” and does not warn people who ${who}: ${why}.`,
          hint: 'Add a block `caution:` that tells them to ask first.',
          place: first.place,
        },
      ];
    }),
};
