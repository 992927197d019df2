/** For programs: what the command line does, without it. */
export { passagesOf, readHandout } from './content/index.ts';
export { type Inputs, MachineFailure, openShelves, type Shelves } from './files/index.ts';
export type * from './model/index.ts';
export {
  type BuildRequest,
  type BuiltFile,
  type BuiltHandout,
  buildHandout,
  inspectHandout,
} from './pipeline.ts';
export { type ReadingScores, readingScores } from './reading/index.ts';
export { guardText, type PdfReading, readPdf } from './verify/index.ts';
export { openWorkers, type Workers, WorkersClosed } from './workers/index.ts';
