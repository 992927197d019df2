import { contentHash, readHandout } from '../../../src/content/index.ts';
import { type SamplesOf, text, withBlocks } from './sample.ts';

const reference = (...lines: readonly string[]): string =>
  `${withBlocks('Text. [1]')}references:\n  - ${lines.join('\n    ')}\n`;
const handout = (review: string): string => `title: T\nsummary: Take one.\n${review}`;
const signed = (content: string): string =>
  handout(`review:\n  version: 1.0.0\n  reviewed_by:\n    name: Ana Ruiz\n    date: 2026-11-01\n${content}`);

/** What was signed: the mark of the handout without its sign-off. */
function hash(): string {
  const read = readHandout({ text: handout(''), file: 'f.yaml', slug: 'tablets', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return contentHash(read.value);
}
const SIGNED = signed(`    content: ${hash()}\n`);
const due = (next: string): string => handout(`review:\n  next:${next}\n`);

export const SOURCES_AND_REVIEW = {
  'meta/author': {
    fires: [{ in: text(handout('')), at: [1, 1], says: /no author/, as: 'warning' }],
    nearMiss: [text(handout('authors:\n  - Ana Ruiz\n'))],
  },
  'meta/review-date': {
    fires: [
      { in: text(due('')), at: [4, 3], says: /No day is set/, as: 'error' },
      { in: text(due(' 2026-11-23')), at: [4, 3], says: /was due for review on 2026-11-23/, as: 'error' },
      { in: text(due(' 2026-11-24')), at: [4, 3], says: /in 0 days/, as: 'warning' },
      { in: text(due(' 2026-11-25')), at: [4, 3], says: /in 1 day\./, as: 'warning' },
      { in: text(due(' 2027-01-23')), at: [4, 3], says: /in 60 days/, as: 'warning' },
    ],
    nearMiss: [text(due(' 2027-01-24'))],
  },
  'meta/reviewer': {
    fires: [
      {
        in: text(handout('review:\n  version: 1.0.0\n')),
        at: [4, 3],
        says: /No clinician has reviewed/,
        as: 'warning',
      },
      {
        in: text(SIGNED.replace('Take one', 'Take two')),
        at: [6, 5],
        says: /has changed since Ana Ruiz \(2026-11-01\) signed/,
        as: 'error',
      },
      // a name is no signature
      { in: text(signed('')), at: [6, 5], says: /without the mark/, as: 'error' },
    ],
    nearMiss: [text(SIGNED)],
  },
  'meta/version': {
    fires: [
      { in: text(handout('review:\n  next: 2027-11-24\n')), at: [4, 3], says: /no version/, as: 'error' },
    ],
    nearMiss: [text(handout('review:\n  version: 1.0.0\n'))],
  },
  'ref/empty': {
    fires: [{ in: text(reference('title:')), at: [7, 5], says: /Reference 1 is empty/ }],
    nearMiss: [text(reference('url: https://example.org/'))],
  },
  'ref/orphan': {
    fires: [
      {
        in: text(`${withBlocks('Text. [1]')}references:\n  - title: One\n  - title: Two\n`),
        at: [8, 5],
        says: /No text cites reference 2/,
      },
    ],
    nearMiss: [
      text(`${withBlocks('Text. [1, 2]')}references:\n  - title: One\n  - title: Two\n`),
      // an empty one is found by ref/empty
      text(`${withBlocks('Text. [2]')}references:\n  - title:\n  - title: Two\n`),
    ],
  },
  'ref/stale': {
    fires: [
      {
        in: text(reference('title: A book', 'date: "2021-11-23"')),
        at: [7, 5],
        says: /more than 5 years ago/,
      },
      { in: text(reference('title: A book')), at: [7, 5], says: /no date/ },
      { in: text(reference('title: A book', 'date: 2027')), at: [7, 5], says: /still to come/ },
    ],
    nearMiss: [
      text(reference('title: A book', 'date: "2021-11-24"')),
      text(reference('title: A book', 'date: 2021')),
      text(reference('title: A book', 'accessed: 2026-11-24')),
      text(
        reference('title: A book', 'date: 1999', 'still_current:', '  date: 2026-01-02', '  by: The library'),
      ),
      text(reference('title:')),
    ],
  },
} as const satisfies SamplesOf<'meta' | 'ref'>;
