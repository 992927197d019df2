/** For programs: what the command line does, without it. */
export { passagesOf, readHandout } from './content/index.ts';
export { MachineFailure, openShelves, type Shelves } from './files/index.ts';
export type * from './model/index.ts';
export { type BuildRequest, type BuiltFile, buildHandout, inspectHandout } from './pipeline.ts';
export { type ScoreCard, scoreCard } from './reading/index.ts';
export { guardText, type PdfReading, readPdf } from './verify/index.ts';
