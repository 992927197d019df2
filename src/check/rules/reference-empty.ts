import type { Rule } from '../rule.ts';

export const referenceEmpty: Rule = {
  id: 'ref/empty',
  source:
    'DISCERN, questions 4 and 5: a reader must be able to see what sources were used and how old they are.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    localised.references
      .filter((reference) => reference.missing)
      .map((reference) => ({
        severity: 'warning',
        message: `Reference ${reference.number} is empty: the page says that it is not given.`,
        hint: 'Add its title, publisher, date and url, or take the reference out.',
        place: reference.place,
      })),
};
