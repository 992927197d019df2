import type { CheckInput, RuleId } from '../../../src/check/index.ts';
import { contentHash, readHandout, signOffState } from '../../../src/content/index.ts';
import type { Locale, Problem, Severity } from '../../../src/model/index.ts';
import { FINDINGS_FILE, findingsOf } from '../../tools/findings.ts';
import { makeProject, runIn } from '../../tools/project.ts';
import { shippedWords } from '../../tools/shipped-content.ts';

/** What all rules together find in one sample. */
export type Sample = () => Promise<readonly Problem[]>;

export interface Firing {
  readonly in: Sample;
  /** In the handout, or in the file that is named. */
  readonly at: readonly [line: number, column: number, file?: string];
  readonly says: RegExp;
  /** Left out where it does not depend on the text. */
  readonly as?: Severity;
  /** How many times. Default: once. */
  readonly times?: number;
}

/** Where a rule speaks, and where it does not although little is different. */
export interface RuleSamples {
  readonly fires: readonly [Firing, ...Firing[]];
  readonly nearMiss: readonly [Sample, ...Sample[]];
}

export type SamplesOf<Family extends string> = {
  readonly [Id in Extract<RuleId, `${Family}/${string}`>]: RuleSamples;
};

const TODAY = '2026-11-24';
const words = shippedWords('en');

/** A handout as a person writes it, with the shipped list of words, without its pages; its sign-off is judged. */
export const text =
  (yaml: string, change: Partial<CheckInput> & { lang?: string; locale?: Locale } = {}): Sample =>
  async () => {
    const read = readHandout({ text: yaml, file: FINDINGS_FILE, slug: 'tablets', lang: change.lang ?? 'en' });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const signOff = signOffState(read.value, contentHash(read.value), TODAY);
    return findingsOf(yaml, { words, signOff, today: TODAY, ...change });
  };

/** A whole project, checked by the command with its pages on A4. Keys are paths. */
export const project =
  (files: () => Promise<Readonly<Record<string, string | Uint8Array>>>, ...argv: readonly string[]): Sample =>
  async () => {
    const run = await runIn(makeProject(await files()), ['check', '--paper', 'a4', '--json', ...argv]);
    const { findings } = JSON.parse(run.out) as {
      findings: readonly (Problem & { id: string; file: string; line: number; column: number })[];
    };
    return findings.map(({ id, file, line, column, ...finding }) => ({
      ...finding,
      code: id,
      place: { file, line, column },
    }));
  };

/** A handout of one section; its first block stands in line 5, column 9. */
export const withBlocks = (...blocks: readonly string[]): string =>
  `title: Tablets\nsections:\n  - heading: What to do\n    blocks:\n${blocks.map((block) => `      - ${block}\n`).join('')}`;

/** The same of one paragraph. */
export const paragraph = (words: string): string => withBlocks(JSON.stringify(words));
