import { readingOf, startOf } from '../reading-of.ts';
import { type Finding, measuring } from '../rule.ts';

export const readSentence = measuring({
  id: 'read/sentence',
  source:
    'CDC, Everyday Words and Clear Communication Index: short sentences; plainlanguage.gov: 15 to 20 words at most. A poor reader has forgotten the start of a longer one.',
  needs: 'content',
  stops: 'strict',
  // words in a sentence: more than `warning` are hard to follow, more than `error` are lost on many readers.
  limits: { warning: 15, error: 20 },
  run: ({ localised }, limits) =>
    readingOf(localised).read.flatMap(({ passage, sentences }) =>
      sentences
        .filter(({ counts }) => counts.words > limits.warning)
        .map(
          ({ text, counts: { words } }): Finding => ({
            severity: words > limits.error ? 'error' : 'warning',
            message: `This sentence has ${words} words: ${startOf(text)}.`,
            hint: `Make two or three of it. Up to ${limits.warning} words are easy to follow.`,
            place: passage.place,
          }),
        ),
    ),
});
