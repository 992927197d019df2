export type { BuiltFile } from './built-file.ts';
export { fileNames } from './file-names.ts';
export { type EditionsRequest, makeEditions } from './make-editions.ts';
