import { type CheckInput, checkHandout, RULES, type RuleId } from '../../src/check/index.ts';
import { bodyText, readHandout } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { shippedLocale, shippedTheme, shippedWords } from '../tools/shipped-content.ts';

export const FILE = 'content/handouts/tablets/en.yaml';
const locale = shippedLocale('en');
const theme = shippedTheme('standard');
const words = shippedWords('en');

/** What one rule finds in a handout, with the shipped list of words. */
export function findingsOf(
  rule: RuleId,
  yaml: string,
  { lang = 'en', ...change }: Partial<CheckInput> & { lang?: string } = {},
): readonly Problem[] {
  const read = readHandout({ text: yaml, file: FILE, slug: 'tablets', lang });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const localised = localise(read.value, locale, null, bodyText(read.value));
  const input: CheckInput = {
    localised,
    theme,
    clinic: null,
    tokens: theme.tokens,
    words,
    today: '2026-11-24',
    rendered: [],
    ...change,
  };
  return checkHandout(input, [RULES[rule]]);
}

/** A handout whose only block stands in line 5, column 9. */
export const paragraph = (text: string): string =>
  `title: Tablets\nsections:\n  - heading: What to do\n    blocks:\n      - ${JSON.stringify(text)}\n`;

export const AT_BLOCK = { file: FILE, line: 5, column: 9 };
