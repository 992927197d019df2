import type { $ZodType } from 'zod/v4/core';
import { knownKeys } from './known-keys.ts';
import type { Path } from './places.ts';

/** What an item of a list is called by the list's name: “question” for `questions`. */
const itemName = (path: Path): string => {
  const list = path.findLast((step) => typeof step === 'string') ?? 'items';
  return String(list).replace(/s$/, '').replaceAll('_', ' ');
};

/**
 * What to do about a map that stands where a list of such maps should, because its dash was left out; null where that
 * is not so.
 */
export function dashHint(schema: $ZodType, path: Path, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const here = new Set(knownKeys(schema, path));
  const inItem = new Set(knownKeys(schema, [...path, 0]));
  const key = Object.keys(value).find((name) => inItem.has(name) && !here.has(name));
  return key === undefined ? null : `Start each ${itemName(path)} with a dash: - ${key}: …`;
}
