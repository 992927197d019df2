import { createHash } from 'node:crypto';
import type { Handout } from '../model/index.ts';

/** Keys that do not change what a patient reads. */
const NOT_CONTENT = new Set([
  'place',
  'authorsPlace',
  'file',
  'review',
  'silence',
  'scoreCards',
  'stillCurrent',
  'clinic',
  'clinicPlace',
  'theme',
  'themePlace',
]);

/**
 * SHA-256 of what a handout says, hexadecimal: the same for two files that differ in layout, comments or review
 * data alone.
 */
export function contentHash(handout: Handout): string {
  const canonical = JSON.stringify(handout, (key, value: unknown) =>
    NOT_CONTENT.has(key) ? undefined : sortKeys(value),
  );
  return createHash('sha256').update(canonical).digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
