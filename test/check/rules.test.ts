import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, type Rule, type RuleId } from '../../src/check/index.ts';
import { FINDINGS_FILE } from '../tools/findings.ts';
import { REPOSITORY } from '../tools/shipped.ts';
import { SAMPLES } from './samples/index.ts';

const ENTRIES = Object.entries(RULES) as readonly [RuleId, Rule][];

it('every rule has a sample in which it speaks and one that it only nearly speaks of, and no sample is of no rule', () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(Object.keys(RULES).toSorted());
  for (const { fires, nearMiss } of Object.values(SAMPLES)) {
    expect(fires.length).toBeGreaterThan(0);
    expect(nearMiss.length).toBeGreaterThan(0);
  }
});

it('every rule is one file', () => {
  const folder = join(REPOSITORY, 'src/check/rules');
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.ts'))).toHaveLength(ENTRIES.length);
});

describe.each(ENTRIES)('%s', (id, { id: own, source }) => {
  const { fires, nearMiss } = SAMPLES[id];

  it('has its name, and a source that says who asks for it', () => {
    expect(own).toBe(id);
    expect(source).toMatch(/^.{20,}\.$/s);
  });

  it.each(fires)('speaks at $at: $says', async (firing) => {
    const { in: sample, at, says, as, times = 1 } = firing;
    const [line, column, file = FINDINGS_FILE] = at;
    const found = (await sample()).filter(({ code }) => code === id);
    expect(found).toHaveLength(times);
    const [first] = found;
    expect(first?.message).toMatch(says);
    expect(first?.why).toBe(source);
    if (as) expect(first?.severity).toBe(as);
    expect(first?.place).toEqual({ file, line, column });
  });

  it.each(nearMiss.map((sample, index) => [index + 1, sample] as const))(
    'stays silent on near miss %i',
    async (_, sample) => {
      expect((await sample()).filter(({ code }) => code === id)).toEqual([]);
    },
  );
});
