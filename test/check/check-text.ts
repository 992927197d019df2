import type { CheckInput, RuleId } from '../../src/check/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { findingsOf as allFindingsOf, FINDINGS_FILE } from '../tools/findings.ts';
import { shippedWords } from '../tools/shipped-content.ts';

export const FILE = FINDINGS_FILE;
const words = shippedWords('en');

/** What one rule finds in a handout, with the shipped list of words; why it matters is left out. */
export function findingsOf(
  rule: RuleId,
  yaml: string,
  change: Partial<CheckInput> & { lang?: string } = {},
): readonly Problem[] {
  return allFindingsOf(yaml, { words, ...change })
    .filter(({ code }) => code === rule)
    .map(({ why: _, ...finding }) => finding);
}

/** A handout whose only block stands in line 5, column 9. */
export const paragraph = (text: string): string =>
  `title: Tablets\nsections:\n  - heading: What to do\n    blocks:\n      - ${JSON.stringify(text)}\n`;

export const AT_BLOCK = { file: FILE, line: 5, column: 9 };
