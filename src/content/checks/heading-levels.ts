import type { Handout, Problem } from '../../model/index.ts';

/** Headings of level 4 without one of level 3 before them in their section. */
export function skippedHeadings(handout: Handout): readonly Problem[] {
  return handout.sections.flatMap((section) => {
    let level: number = 2;
    return section.blocks.flatMap((block): Problem[] => {
      if (block.type === 'meal' || block.type === 'questions') level = 3;
      if (block.type !== 'heading') return [];
      const skips = block.level > level + 1;
      level = block.level;
      if (!skips) return [];
      return [
        {
          code: 'a11y/heading-skip',
          severity: 'error',
          message: 'This heading has level 4, but there is no heading of level 3 above it in its section.',
          hint: 'Write `level: 3`, or leave the level out.',
          place: block.place,
        },
      ];
    });
  });
}
