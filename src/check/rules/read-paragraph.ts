import { readingOf, startOf } from '../reading-of.ts';
import { measuring } from '../rule.ts';

export const readParagraph = measuring({
  id: 'read/paragraph',
  source:
    'AHRQ PEMAT-P, item 8: the material breaks information into short sections; CDC, Simply Put: short paragraphs of one idea.',
  needs: 'content',
  stops: 'strict',
  // sentences in a paragraph: more than this are hard to take in at once.
  limits: { warning: 3 },
  run: ({ localised }, limits) =>
    readingOf(localised)
      .read.filter(({ sentences }) => sentences.length > limits.warning)
      .map(({ passage, sentences }) => ({
        severity: 'warning',
        message: `This paragraph has ${sentences.length} sentences: ${startOf(passage.text)}.`,
        hint: `Break it after at most ${limits.warning}, or make a list of it.`,
        place: passage.place,
      })),
});
