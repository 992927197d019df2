export type {
  Edition,
  EditionSheets,
  EditionText,
  LeastSizes,
  PagedEdition,
  PagelessEdition,
  SheetSettings,
  WriteRequest,
} from './edition.ts';
export { editionOf, textsOf } from './edition-of.ts';
export { EDITIONS } from './editions.ts';
export type { Fit, FitWish, Optional } from './fit.ts';
export { LYING, PAPERS } from './papers.ts';
export { sheetsFileName } from './sheets-file-name.ts';
