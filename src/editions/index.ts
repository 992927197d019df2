export type { Edition, EditionSheets, EditionText, LeastSizes, SheetSettings } from './edition.ts';
export { editionOf } from './edition-of.ts';
export { EDITIONS } from './editions.ts';
export { LYING, PAPERS } from './papers.ts';
export { sheetsFileName } from './sheets-file-name.ts';
