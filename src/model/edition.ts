export const EDITION_NAMES = ['handout'] as const;
export type EditionName = (typeof EDITION_NAMES)[number];
export const PAPER_NAMES = ['letter', 'a4'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** A sheet size in points. */
export interface Paper {
  readonly name: PaperName;
  readonly width: number;
  readonly height: number;
}
