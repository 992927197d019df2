export type { WordChange } from './changed-words.ts';
export { type Change, type Comparison, compareHandouts } from './compare-handouts.ts';
export type { Matter } from './matters.ts';
