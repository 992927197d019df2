import type { EditionName } from '../model/index.ts';
import type { Edition } from './edition.ts';
import { handout } from './handout.ts';
import { leaflet } from './leaflet.ts';

/** Every form in which a handout comes. */
export const EDITIONS = {
  handout,
  leaflet,
} as const satisfies Record<EditionName, Edition>;
