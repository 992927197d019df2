import type { PagedEditionName, PagelessEditionName } from '../model/index.ts';
import type { PagedEdition, PagelessEdition } from './edition.ts';
import { handout } from './handout.ts';
import { html } from './html.ts';
import { text } from './text.ts';

/** Every form in which a handout comes. */
export const EDITIONS = {
  handout,
  html,
  text,
} as const satisfies Record<PagedEditionName, PagedEdition> & Record<PagelessEditionName, PagelessEdition>;
