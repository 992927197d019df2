import type { Rule } from '../rule.ts';

export const metaAuthor: Rule = {
  id: 'meta/author',
  source: 'DISCERN and the JAMA benchmarks: a reader can see who wrote the text.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) =>
    handout.authors.length > 0
      ? []
      : [
          {
            severity: 'warning',
            message: 'This handout names no author; the page says so.',
            hint: 'Write `authors:` with a name, or the name of your team.',
            place: handout.place,
          },
        ],
};
