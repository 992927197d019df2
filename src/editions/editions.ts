import type { PagedEditionName, PagelessEditionName } from '../model/index.ts';
import { booklet } from './booklet.ts';
import { card } from './card.ts';
import type { PagedEdition, PagelessEdition } from './edition.ts';
import { handout } from './handout.ts';
import { html } from './html.ts';
import { largePrint } from './large-print.ts';
import { leaflet } from './leaflet.ts';
import { mail } from './mail.ts';
import { poster } from './poster.ts';
import { text } from './text.ts';

/** Every form in which a handout comes, and what a mail is made of. */
export const EDITIONS = {
  handout,
  'large-print': largePrint,
  leaflet,
  booklet,
  poster,
  card,
  html,
  text,
  mail,
} as const satisfies Record<PagedEditionName, PagedEdition> & Record<PagelessEditionName, PagelessEdition>;
