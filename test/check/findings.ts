import type { RuleId } from '../../src/check/index.ts';
import { contentHash, readHandout, signOffState } from '../../src/content/index.ts';
import type { Problem } from '../../src/model/index.ts';
import { FINDINGS_FILE, findingsOf } from '../tools/findings.ts';

const TODAY = '2026-11-24';

/** What one rule finds in a handout, without its pages; its sign-off is judged. */
export function findings(yaml: string, rule: RuleId): readonly Problem[] {
  const read = readHandout({ text: yaml, file: FINDINGS_FILE, slug: 'tablets', lang: 'en' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const signOff = signOffState(read.value, contentHash(read.value), TODAY);
  return findingsOf(yaml, { signOff, today: TODAY })
    .filter(({ code }) => code === rule)
    .map(({ why: _, ...finding }) => finding);
}
