import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { openShelves } from '../../src/files/index.ts';
import { inspectHandout } from '../../src/pipeline.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';
const HYPE = smallHandout('      - A powerhouse.\n      - A robust meal.');
const SILENCED = `${HYPE}silence:\n  - rule: claim/hype\n    reason: Quoted word for word.\n    words: robust\n`;

const check = async (yaml: string, settings: string, ...argv: string[]) =>
  runIn(makeProject({ [FILE]: yaml, 'plainleaf.yaml': settings }), ['check', '-p', 'a4', ...argv]);
const hypeOf = (out: string): readonly { severity: string; line: number }[] =>
  JSON.parse(out).findings.filter(({ id }: { id: string }) => id === 'claim/hype');

describe('check --json', () => {
  it('lists findings with their reasons, and what was silenced', async () => {
    const run = await check(SILENCED, '', '--json');
    const { findings, silenced } = JSON.parse(run.out);
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'claim/hype', file: FILE, line: 6, why: RULES['claim/hype'].source }),
    );
    expect(silenced).toEqual([
      expect.objectContaining({ id: 'claim/hype', line: 7, reason: 'Quoted word for word.' }),
    ]);
  });
});

describe('check --no-pages', () => {
  const SMALL = `${HYPE}safety:\n  - emergency-number\nsilence:\n  - rule: print/resolution\n    reason: An old photo.\n`;
  const ASKED_WITHOUT = Object.values(RULES).filter(({ needs }) => needs !== 'layout');

  it('finds what words and theme tell, and says which rules had no say', async () => {
    const all = JSON.parse((await check(SMALL, '', '--json')).out);
    const part = JSON.parse((await check(SMALL, '', '--json', '--no-pages')).out);
    expect(all.not_asked).toBeUndefined();
    expect(part.not_asked).toEqual([
      { id: 'fact/altered', how: 'whole' },
      { id: 'fact/missing', how: 'part' },
      { id: 'print/qr-size', how: 'whole' },
      { id: 'print/resolution', how: 'whole' },
      { id: 'type/min-size', how: 'whole' },
    ]);
    expect(ASKED_WITHOUT).toHaveLength(Object.keys(RULES).length - 5);
    const ids = ({ findings }: { findings: { id: string }[] }) => findings.map(({ id }) => id);
    // the silence of a rule that was not asked is not called unused
    expect(ids(all).filter((id) => !ids(part).includes(id))).toEqual(['check/unused-silence']);
    expect(ids(part)).toContain('fact/missing');
    expect(ids(part).filter((id) => id === 'claim/hype')).toHaveLength(2);
  });

  it('renders nothing', async () => {
    const stages: string[] = [];
    const root = makeProject({ [FILE]: HYPE });
    await inspectHandout(
      {
        slug: 'tablets',
        lang: 'en',
        editions: ['handout'],
        papers: ['a4'],
        strict: false,
        today: '2026-11-24',
        withoutPages: true,
      },
      openShelves(root),
      (stage) => stages.push(stage),
    );
    expect(stages).toEqual(['reading', 'choosing-fonts', 'checking']);
  });

  it('says so to people and to code hosts', async () => {
    const human = await check(HYPE, '', '--no-pages');
    expect(human.err).toMatch(
      /No pages were made, .* Not asked: fact\/altered, fact\/missing \(in part\), print\/qr-size, print\/resolution, type\/min-size\.\n$/,
    );
    expect((await check(HYPE, '')).err).not.toContain('Not asked');
    const { runs } = JSON.parse((await check(HYPE, '', '--no-pages', '--format', 'sarif')).out);
    expect(runs[0].invocations[0].ruleConfigurationOverrides).toContainEqual({
      descriptor: { id: 'type/min-size' },
      configuration: { enabled: false },
    });
  });
});

describe('the rules in plainleaf.yaml', () => {
  it('may be made errors, which fail', async () => {
    const run = await check(HYPE, 'check:\n  claim/hype: error\n', '--json');
    expect(hypeOf(run.out).map(({ severity }) => severity)).toEqual(['error', 'error']);
    expect(run.code).toBe(1);
  });
  it('may be turned off', async () => {
    expect(hypeOf((await check(HYPE, 'check:\n  claim/hype: off\n', '--json')).out)).toEqual([]);
  });
  it('may be given other numbers', async () => {
    const long = `check:\n  message/one-main:\n    words: 3\n    severity: error\n`;
    const run = await check(HYPE, long, '--json');
    expect(JSON.parse(run.out).findings).toContainEqual(
      expect.objectContaining({ id: 'message/one-main', severity: 'error' }),
    );
  });
  it.each([
    ['a rule nobody knows', 'check:\n  claim/hipe: off\n', 2, /claim\/hipe/],
    ['a severity nobody knows', 'check:\n  claim/hype: loud\n', 2, /claim\/hype|off/],
    ['a number the rule has not', 'check:\n  message/one-main:\n    letters: 3\n', 3, /letters/],
    ['a number below zero', 'check:\n  message/one-main:\n    words: -3\n', 3, /words/],
  ])('refuse %s', async (_, settings, line, message) => {
    const run = await check(HYPE, settings, '--json');
    const { findings } = JSON.parse(run.out);
    expect(run.code).toBe(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'plainleaf.yaml', line });
    expect(findings[0].message).toMatch(message);
  });
});

describe('check --format sarif', () => {
  it('keeps to the schema of SARIF 2.1.0', async () => {
    const require = createRequire(import.meta.url);
    const at = require.resolve('@microsoft/jest-sarif/package.json');
    const schema = JSON.parse(
      readFileSync(at.replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    );
    const Ajv: typeof import('ajv-draft-04').default = require('ajv-draft-04').default;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const sarif = JSON.parse((await check(SILENCED, '', '--format', 'sarif')).out);
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...sarif, version: '1.0.0' })).toBe(false);
    const part = JSON.parse((await check(SILENCED, '', '--format', 'sarif', '--no-pages')).out);
    expect(validate(part), JSON.stringify(validate.errors)).toBe(true);
    const [run] = sarif.runs;
    const hype = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'claim/hype');
    expect(hype).toHaveLength(2);
    expect(hype[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: FILE },
      region: { startLine: 6 },
    });
    expect(hype[1].suppressions).toEqual([{ kind: 'inSource', justification: 'Quoted word for word.' }]);
  });
});

describe('check', () => {
  it('says why a rule matters once, after the findings', async () => {
    const { err } = await check(HYPE, '');
    expect(err.split(RULES['claim/hype'].source)).toHaveLength(2);
    expect(err).toMatch(/Why it matters:/);
  });
  it('names what the handout silences, and why', async () => {
    const { err } = await check(SILENCED, '');
    expect(err).toMatch(/Silenced in the handout:\n.*en\.yaml:7:9 {2}claim\/hype {2}Quoted word for word\./);
  });
});
