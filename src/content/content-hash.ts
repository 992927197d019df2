import { createHash } from 'node:crypto';
import type { Handout, PrintedFact } from '../model/index.ts';

/** Keys that do not change what a patient reads. */
const NOT_CONTENT = new Set([
  'place',
  'file',
  'review',
  'clinic',
  'theme',
  // what they say stands in the texts and in the printed facts
  'facts',
  'safety',
  'translationOf',
]);

/**
 * SHA-256 of what a handout says, hexadecimal: the same for two files that differ in layout, comments or review
 * data alone, or are printed for different clinics.
 * @param handout with its facts filled in. @param facts that it prints: one that is changed changes the hash.
 */
export function contentHash(handout: Handout, facts: readonly PrintedFact[] = []): string {
  const said = JSON.stringify(handout, (key, value: unknown) =>
    NOT_CONTENT.has(key) ? undefined : sortKeys(withoutClinic(value)),
  );
  const forms = facts
    .filter(({ places }) => places.length > 0)
    .map(({ fact, forms: words }) => [fact.name, ...words])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const canonical = forms.length > 0 ? said + JSON.stringify(forms) : said;
  return createHash('sha256').update(canonical).digest('hex');
}

/** The words of a clinic are not the handout's. */
function withoutClinic(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('type' in value) || value.type !== 'clinic-detail')
    return value;
  return { ...value, text: undefined };
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
