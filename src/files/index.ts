export { type ConfidentialWriter, openConfidentialWriter } from './confidential-writer.ts';
export { encodingProblem } from './encoding-problem.ts';
export { flushFolder } from './flush-folder.ts';
export { MachineFailure } from './machine-failure.ts';
export { openShelves, type Shelves } from './open-shelves.ts';
export {
  findProjectRoot,
  type HandoutEntry,
  handoutFile,
  listContent,
  listHandouts,
  neededNode,
  packageVersion,
  SETTINGS_FILE,
  shippedRoot,
} from './project.ts';
export { OutsideProject, openFiles, type ProjectFiles, readText } from './project-files.ts';
export { type Inputs, recordReads } from './record-reads.ts';
export { writeNew } from './write-new.ts';
export { type WholeFile, writeAllWhole, writeChunksWhole, writeWhole } from './write-whole.ts';
