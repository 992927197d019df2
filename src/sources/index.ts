export { encodingProblem } from './encoding.ts';
export { gatherSources, type SourcesRequest } from './gather.ts';
export { listContent, type Shelves } from './lookup.ts';
export { openShelves } from './open-shelves.ts';
