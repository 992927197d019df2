export { compareWithSource, type SourceComparison } from './compare-with-source.ts';
export { sizesOfEdition } from './sizes-of-edition.ts';
