import type { Localised } from '../model/index.ts';
import type { Edition, EditionText } from './edition.ts';
import { EDITIONS } from './editions.ts';

/** The edition that a file names; undefined for a name of a newer version, or of nobody. */
export function editionOf(name: string): Edition | undefined {
  const editions: Readonly<Record<string, Edition>> = EDITIONS;
  return Object.hasOwn(editions, name) ? editions[name] : undefined;
}

/** Every text that a finished file of an edition may hold: all of it, and where parts may be left out, without them. */
export function textsOf(edition: Edition, localised: Localised): readonly EditionText[] {
  const { text } = edition;
  const fit = edition.pages === null ? undefined : edition.fit;
  const optional = fit?.optional(localised) ?? [];
  const without = optional.map((_, index) => optional.slice(0, index + 1));
  return [text(localised), ...without.flatMap((leftOut) => (fit ? [fit.text(localised, leftOut)] : []))];
}
