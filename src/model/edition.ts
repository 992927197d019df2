export const EDITION_NAMES = ['handout', 'html', 'text'] as const;
export type EditionName = (typeof EDITION_NAMES)[number];
/** Editions that are read on a screen and flow as wide as it is. All others are drawn on pages. */
export const PAGELESS_EDITION_NAMES = ['html', 'text'] as const satisfies readonly EditionName[];
export type PagelessEditionName = (typeof PAGELESS_EDITION_NAMES)[number];
export type PagedEditionName = Exclude<EditionName, PagelessEditionName>;
export const hasPages = (name: EditionName): name is PagedEditionName =>
  !PAGELESS_EDITION_NAMES.some((other) => other === name);
/** The two families of paper: that of North America, and ISO 216. Each edition has a page of its own in either. */
export const PAPER_NAMES = ['letter', 'a4'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** A reader's page, points. */
export interface Paper {
  /** As printers call it, such as `letter`, `a3` or `half-letter`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}
