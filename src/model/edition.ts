export const EDITION_NAMES = [
  'handout',
  'large-print',
  'leaflet',
  'booklet',
  'poster',
  'card',
  'html',
  'text',
] as const;
/** One that can be asked for by its name, or the HTML of a mail, which only `email` asks for. */
export type EditionName = (typeof EDITION_NAMES)[number] | 'mail';
/** Editions that are read on a screen and flow as wide as it is. All others are drawn on pages. */
export const PAGELESS_EDITION_NAMES = ['html', 'text', 'mail'] as const satisfies readonly EditionName[];
export type PagelessEditionName = (typeof PAGELESS_EDITION_NAMES)[number];
export type PagedEditionName = Exclude<EditionName, PagelessEditionName>;
export const hasPages = (name: EditionName): name is PagedEditionName =>
  !PAGELESS_EDITION_NAMES.some((other) => other === name);
/** Editions with room for what a copy says to one person. */
const PERSONAL_EDITION_NAMES: readonly EditionName[] = [
  'handout',
  'large-print',
  'booklet',
  'html',
  'text',
  'mail',
];
export const canBePersonal = (name: EditionName): boolean => PERSONAL_EDITION_NAMES.includes(name);
/** The two families of paper: that of North America, and ISO 216. Each edition has a page of its own in either. */
export const PAPER_NAMES = ['letter', 'a4'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** A reader's page, points. */
export interface Paper {
  /** As printers call it, such as `letter`, `a3` or `half-letter`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** A page that ends where its text ends, to measure how long that is. Nothing stretches to fill it. */
  readonly endless?: boolean;
}
