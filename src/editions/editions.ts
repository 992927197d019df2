import type { EditionName } from '../model/index.ts';
import { booklet } from './booklet.ts';
import { card } from './card.ts';
import type { Edition } from './edition.ts';
import { handout } from './handout.ts';
import { largePrint } from './large-print.ts';
import { leaflet } from './leaflet.ts';
import { poster } from './poster.ts';

/** Every form in which a handout comes. */
export const EDITIONS = {
  handout,
  'large-print': largePrint,
  leaflet,
  booklet,
  poster,
  card,
} as const satisfies Record<EditionName, Edition>;
