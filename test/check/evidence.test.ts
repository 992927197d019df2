import { describe, expect, it } from 'vitest';
import { findings } from './findings.ts';

const REFERENCES = 'references:\n  - title: One\n  - title: Two\n';
const handout = (claim: string, rest = REFERENCES): string =>
  `title: T\nsections:\n  - heading: H\n    blocks:\n      - claims:\n          - claim: ${claim}\n            strength: none\n      - Also this. [2]\n${rest}`;

describe('claim/no-evidence', () => {
  it('finds a claim without a source, also one that nothing shows', () => {
    expect(findings(handout('It helps.'), 'claim/no-evidence')).toEqual([
      expect.objectContaining({ severity: 'error', place: expect.objectContaining({ line: 6, column: 20 }) }),
    ]);
  });
  it.each(['It helps. [1]', 'It **helps [1]** a lot.'])('is silent for “%s”', (claim) => {
    expect(findings(handout(claim), 'claim/no-evidence')).toEqual([]);
  });
});

describe('ref/orphan', () => {
  it('finds a source that no text cites', () => {
    expect(findings(handout('It helps.'), 'ref/orphan')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: 'No text cites reference 1.',
        place: expect.objectContaining({ line: 10 }),
      }),
    ]);
  });
  it('is silent where each is cited, and leaves empty ones to ref/empty', () => {
    expect(findings(handout('It helps. [1]'), 'ref/orphan')).toEqual([]);
    const empty = 'references:\n  - title:\n  - title: Two\n';
    expect(findings(handout('It helps.', empty), 'ref/orphan')).toEqual([]);
  });
});
