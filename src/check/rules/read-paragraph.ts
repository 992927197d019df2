import { readingOf, startOf } from '../reading-of.ts';
import type { Rule } from '../rule.ts';

/** Sentences in a paragraph: more than this are hard to take in at once. */
export const THRESHOLDS = { warning: 3 } as const;

export const readParagraph: Rule = {
  id: 'read/paragraph',
  source:
    'AHRQ PEMAT-P, item 8: the material breaks information into short sections; CDC, Simply Put: short paragraphs of one idea.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    readingOf(localised)
      .read.filter(({ sentences }) => sentences.length > THRESHOLDS.warning)
      .map(({ passage, sentences }) => ({
        severity: 'warning',
        message: `This paragraph has ${sentences.length} sentences: ${startOf(passage.text)}.`,
        hint: `Break it after at most ${THRESHOLDS.warning}, or make a list of it.`,
        place: passage.place,
      })),
};
