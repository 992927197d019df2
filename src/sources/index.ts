export { encodingProblem } from './encoding.ts';
export { gatherFamilies } from './families.ts';
export { gatherSources, type SourcesRequest } from './gather.ts';
export type { Shelves } from './lookup.ts';
export { openShelves } from './open-shelves.ts';
