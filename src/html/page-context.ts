import { createContext, useContext } from 'react';
import type { Localised, PreparedImage } from '../model/index.ts';
import type { Citations } from './citations.ts';

/** What every part of the page may look at. */
export interface PageContent {
  readonly localised: Localised;
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly citations: Citations;
}

export const PageContext = createContext<PageContent | null>(null);

export function usePage(): PageContent {
  const page = useContext(PageContext);
  if (!page) throw new Error('Parts of the page stand inside it.');
  return page;
}
