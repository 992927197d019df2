import { createContext, useContext } from 'react';
import type { Localised, PreparedImage } from '../model/index.ts';
import type { Citations } from './citations.ts';
import type { Look } from './look.ts';

/** What every part of the page may look at. */
export interface PageContent {
  readonly localised: Localised;
  readonly images: ReadonlyMap<string, PreparedImage>;
  /** Null where a link can lead to no other place of the same text: mail programs take the marks of places away. */
  readonly citations: Citations | null;
  /** What links carry where no style sheet can be relied on. */
  readonly link?: Look;
}

export const PageContext = createContext<PageContent | null>(null);

export function usePage(): PageContent {
  const page = useContext(PageContext);
  if (!page) throw new Error('Parts of the page stand inside it.');
  return page;
}
