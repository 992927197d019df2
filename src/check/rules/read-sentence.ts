import { readingOf, startOf } from '../reading-of.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words in a sentence: more than `warning` are hard to follow, more than `error` are lost on many readers. */
export const THRESHOLDS = { warning: 15, error: 20 } as const;

export const readSentence: Rule = {
  id: 'read/sentence',
  source:
    'CDC, Everyday Words and Clear Communication Index: short sentences; plainlanguage.gov: 15 to 20 words at most. A poor reader has forgotten the start of a longer one.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    readingOf(localised).read.flatMap(({ passage, sentences }) =>
      sentences
        .filter(({ counts }) => counts.words > THRESHOLDS.warning)
        .map(
          ({ text, counts: { words } }): Finding => ({
            severity: words > THRESHOLDS.error ? 'error' : 'warning',
            message: `This sentence has ${words} words: ${startOf(text)}.`,
            hint: `Make two or three of it. Up to ${THRESHOLDS.warning} words are easy to follow.`,
            place: passage.place,
          }),
        ),
    ),
};
