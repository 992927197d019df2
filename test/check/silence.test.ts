import { describe, expect, it } from 'vitest';
import { FINDINGS_FILE, reportOf } from '../tools/findings.ts';

const handout = (silence: string): string => `title: Tablets
sections:
  - heading: What to do
    blocks:
      - A powerhouse.
      - A robust powerhouse.
silence:
${silence}`;
const hype = (yaml: string) => {
  const { findings, silenced } = reportOf(yaml);
  return {
    spoken: findings.filter(({ code }) => code === 'claim/hype').map(({ place }) => place?.line),
    silenced: silenced.map(({ code, place, reason }) => [code, place?.line, reason]),
    faults: findings.filter(({ code }) => code.startsWith('check/')),
  };
};

describe('silence', () => {
  it('takes out every finding of a rule and keeps it with its reason', () => {
    expect(hype(handout('  - rule: claim/hype\n    reason: Quoted.\n'))).toEqual({
      spoken: [],
      silenced: [
        ['claim/hype', 5, 'Quoted.'],
        ['claim/hype', 6, 'Quoted.'],
        ['claim/hype', 6, 'Quoted.'],
      ],
      faults: [],
    });
  });
  it('takes out only what stands in a text with the words', () => {
    expect(hype(handout('  - rule: claim/hype\n    reason: Quoted.\n    words: robust\n'))).toEqual({
      spoken: [5],
      silenced: [
        ['claim/hype', 6, 'Quoted.'],
        ['claim/hype', 6, 'Quoted.'],
      ],
      faults: [],
    });
  });
  it.each([
    ['an unknown rule', 'claim/hipe', 'check/unknown-rule', 'error', /no rule “claim\/hipe”/],
    ['a rule that must speak', 'type/min-size', 'check/must-speak', 'error', /cannot be silenced/],
    ['a rule that finds nothing', 'claim/absolute', 'check/unused-silence', 'warning', /finds nothing/],
  ])('says so of %s', (_, rule, code, severity, message) => {
    const { faults, spoken } = hype(handout(`  - rule: ${rule}\n    reason: Quoted.\n`));
    expect(faults).toEqual([
      expect.objectContaining({ code, severity, place: { file: FINDINGS_FILE, line: 8, column: 5 } }),
    ]);
    expect(faults[0]?.message).toMatch(message);
    expect(spoken).toHaveLength(3);
  });
  it('needs a reason', () => {
    expect(() => reportOf(handout('  - rule: claim/hype\n'))).toThrow(/reason/);
  });
});
