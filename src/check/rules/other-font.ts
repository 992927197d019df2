import type { Rule } from '../rule.ts';

export const otherFont: Rule = {
  id: 'type/other-font',
  source:
    'A handout is set in one family that has all of its characters: one rare sign changes the look of every page.',
  needs: 'theme',
  stops: 'strict',
  run: ({ fonts: { stack, wished, lacking } }) =>
    lacking.flatMap(({ character, codes, places }) =>
      places.map((place) => ({
        severity: 'warning',
        message: `The font ${wished.join(' with ')} has no “${character}” (${codes}), so the whole handout is set in ${stack.join(' with ')}.`,
        hint: 'Write it in words to keep the font. It can stay: nothing is lost on paper.',
        place,
      })),
    ),
};
