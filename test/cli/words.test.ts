import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const HANDOUT = 'content/handouts/tablets/en.yaml';
const WORDS = 'content/words/en.yaml';
const LONG = `Take it${' and rest'.repeat(10)}.`;
const project = (blocks: string, words?: string): string =>
  makeProject({
    [HANDOUT]: smallHandout(`      - ${blocks}`),
    ...(words === undefined ? {} : { [WORDS]: words }),
  });

interface Findings {
  readonly findings: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: number;
    readonly hint: string;
  }[];
}
const check = async (root: string) => {
  const run = await runIn(root, ['check', '--paper', 'a4', '--json']);
  const { findings } = JSON.parse(run.out) as Findings;
  return { code: run.code, findings: findings.filter(({ id }) => /^(?:read|words|schema)\//.test(id)) };
};

describe('words of a project', () => {
  it('are those of the how-to beside the shipped ones', async () => {
    const howTo = readFileSync(join(REPOSITORY, 'docs/how-to/add-words.md'), 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(howTo) ?? [];
    const root = project(
      'You have dyslipidemia, bedsores, edema and nausea. We are trending labs. Ask the PCMH.',
      yaml,
    );
    const { findings } = await check(root);
    expect(
      findings.map(({ id, line, hint }) => `${id} ${line} ${/“([^”]+)”/.exec(hint)?.[1] ?? ''}`),
    ).toEqual([
      'words/jargon 6 unhealthy blood fats',
      'words/jargon 6 pressure sores',
      'words/jargon 6 swelling',
      'words/jargon 6 following',
    ]);
  });

  it('that cannot be read are reported by check, and hold no build up', async () => {
    const root = project('Take it with food.', 'jargon: edema\n');
    expect(await check(root)).toMatchObject({ code: 1, findings: [{ file: WORDS, line: 1 }] });
    expect(await runIn(root, ['build', '--paper', 'a4'])).toMatchObject({ code: 0 });
  });
});

describe('a sentence of more than 20 words', () => {
  it('is an error of check, stops no build, and stops a strict one', async () => {
    const root = project(LONG);
    expect(await check(root)).toMatchObject({
      code: 1,
      findings: [{ id: 'read/sentence', file: HANDOUT, line: 6 }],
    });
    expect(await runIn(root, ['build', '--paper', 'a4'])).toMatchObject({ code: 0 });
    const strict = await runIn(root, ['build', '--paper', 'a4', '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.err).toContain('This sentence has 22 words: “Take it and rest and rest and …”.');
  });
});
