export type {
  Edition,
  EditionText,
  LeastSizes,
  PagedEdition,
  PagelessEdition,
  WriteRequest,
} from './edition.ts';
export { editionOf } from './edition-of.ts';
export { EDITIONS } from './editions.ts';
export { PAPERS } from './papers.ts';
