export { gatherFamilies } from './families.ts';
export { gatherSources, type SourcesRequest } from './gather.ts';
export { gatherWords } from './words.ts';
