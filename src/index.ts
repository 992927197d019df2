/** For programs: what the command line does, without it. */
export { readHandout } from './content/index.ts';
export { MachineFailure } from './files/index.ts';
export type * from './model/index.ts';
export { type BuildRequest, type BuiltFile, buildHandout, inspectHandout } from './pipeline.ts';
export { openShelves, type Shelves } from './sources/index.ts';
export { guardText, type PdfReading, readPdf } from './verify/index.ts';
