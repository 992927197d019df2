import { plainText } from '../../model/index.ts';
import type { Rule } from '../rule.ts';

const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const altIsCaption: Rule = {
  id: 'a11y/alt-is-caption',
  source:
    'WCAG 2.1, 1.1.1: the alternative serves the purpose of the picture; a screen reader reads the caption anyway.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    localised.handout.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.type !== 'figure' || block.alt === null || !block.caption) return [];
        if (squash(block.alt) !== squash(plainText(block.caption))) return [];
        return [
          {
            severity: 'warning' as const,
            message:
              'The alt text repeats the caption, so a blind reader hears the same words twice and no picture.',
            hint: 'Say in alt what the picture shows.',
            place: block.place,
          },
        ];
      }),
};
