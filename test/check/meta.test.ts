import { describe, expect, it } from 'vitest';
import { contentHash, readHandout } from '../../src/content/index.ts';
import { findings } from './findings.ts';

const handout = (review: string, rest = ''): string => `title: T\nsummary: Take one.\n${review}${rest}`;

/** The mark of what `handout` says. */
function hash(yaml: string): string {
  const read = readHandout({ text: yaml, file: 'f.yaml', slug: 'tablets', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return contentHash(read.value);
}
const signed = (content: string): string =>
  `review:\n  version: 1.0.0\n  reviewed_by:\n    name: Ana Ruiz\n    date: 2026-11-01\n${content}`;

describe('meta/reviewer', () => {
  it('asks for a reviewer where there is none: a warning, which --strict counts', () => {
    expect(findings(handout('review:\n  version: 1.0.0\n'), 'meta/reviewer')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        hint: expect.stringContaining('plainleaf approve tablets -l en --as'),
        place: expect.objectContaining({ line: 4 }),
      }),
    ]);
  });

  it('is silent where the text is the one that was signed', () => {
    const content = hash(handout(''));
    expect(findings(handout(signed(`    content: ${content}\n`)), 'meta/reviewer')).toEqual([]);
  });

  it('finds a text that has changed since', () => {
    const content = hash(handout(''));
    const changed = handout(signed(`    content: ${content}\n`)).replace('Take one', 'Take two');
    expect(findings(changed, 'meta/reviewer')).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringContaining('has changed since Ana Ruiz (2026-11-01) signed'),
        place: expect.objectContaining({ line: 6 }),
      }),
    ]);
  });

  it('does not take a name for a signature', () => {
    expect(findings(handout(signed('')), 'meta/reviewer')).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('without the mark') }),
    ]);
  });
});

describe('meta/review-date', () => {
  it.each([
    ['nothing', '  next:\n', 'error', 'No day is set'],
    ['yesterday', '  next: 2026-11-23\n', 'error', 'was due'],
    ['today', '  next: 2026-11-24\n', 'warning', 'in 0 days'],
    ['tomorrow', '  next: 2026-11-25\n', 'warning', 'in 1 day.'],
    ['60 days', '  next: 2027-01-23\n', 'warning', 'in 60 days'],
  ])('finds %s', (_, next, severity, message) => {
    expect(findings(handout(`review:\n${next}`), 'meta/review-date')).toEqual([
      expect.objectContaining({ severity, message: expect.stringContaining(message) }),
    ]);
  });
  it('is silent before that', () => {
    expect(findings(handout('review:\n  next: 2027-01-24\n'), 'meta/review-date')).toEqual([]);
  });
});

describe('meta/version and meta/author', () => {
  it('ask for what is missing', () => {
    expect(findings(handout(''), 'meta/version')).toEqual([expect.objectContaining({ severity: 'error' })]);
    expect(findings(handout(''), 'meta/author')).toEqual([expect.objectContaining({ severity: 'warning' })]);
  });
  it('are silent where it is there', () => {
    const full = handout('review:\n  version: 1.0.0\n', 'authors:\n  - Ana Ruiz\n');
    expect(findings(full, 'meta/version')).toEqual([]);
    expect(findings(full, 'meta/author')).toEqual([]);
  });
});
