import type { Edition } from './edition.ts';
import { EDITIONS } from './editions.ts';

/** The edition that a file names; undefined for a name of a newer version, or of nobody. */
export function editionOf(name: string): Edition | undefined {
  const editions: Readonly<Record<string, Edition>> = EDITIONS;
  return Object.hasOwn(editions, name) ? editions[name] : undefined;
}
