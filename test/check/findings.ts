import { checkHandout, RULES, type RuleId } from '../../src/check/index.ts';
import { bodyText, contentHash, readHandout, signOffState } from '../../src/content/index.ts';
import { localise } from '../../src/locale/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { shippedLocale, shippedTheme } from '../tools/shipped-content.ts';

const TODAY = '2026-11-24';

/** What one rule finds in a handout, without its pages. */
export function findings(yaml: string, rule: RuleId): readonly Problem[] {
  const read = readHandout({ text: yaml, file: 'content/handouts/a/en.yaml', slug: 'a', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const theme = shippedTheme('standard');
  return checkHandout(
    {
      localised: localise(read.value, shippedLocale('en'), null, bodyText(read.value)),
      signOff: signOffState(read.value, contentHash(read.value), TODAY),
      theme,
      clinic: null,
      tokens: theme.tokens,
      today: TODAY,
      rendered: [],
    },
    [RULES[rule]],
  );
}
