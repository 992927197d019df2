import type { Problem } from '../model/index.ts';
import { NotUtf8 } from './project-files.ts';

/** What to say of a file that another program saved in another encoding. Throws anything else again. */
export function encodingProblem(error: unknown): Problem {
  if (!(error instanceof NotUtf8)) throw error;
  return {
    code: 'text/encoding',
    severity: 'error',
    message: 'This file is not saved as UTF-8, so its letters cannot be told for sure.',
    hint: 'Open it in the program that wrote it and save it with the encoding UTF-8.',
    place: { file: error.message, line: 1, column: 1 },
  };
}
