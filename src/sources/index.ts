export { gatherFamilies } from './families.ts';
export { gatherSources, type Sources, type SourcesRequest } from './gather.ts';
export { gatherWords } from './words.ts';
