import type { Jiti } from 'jiti';
import type { Problem } from '../model/index.ts';
import { NoDocument, templateProblem, topOf } from './faults.ts';
import { placeInProject, placeOfImport, placeOfThrow } from './places.ts';

interface LoadedFrom {
  /** The project's folder. */
  readonly root: string;
  /** The template's own file, from the root. */
  readonly file: string;
  readonly jiti: Jiti;
}

/** What a template's author must know of an error: what happened, and its file, line and column where it has one. */
export function explainFailure(error: unknown, from: LoadedFrom): Problem {
  const message = error instanceof Error ? error.message : wordsFor(error);
  if (error instanceof NoDocument) {
    return templateProblem(
      'template/returns-nothing',
      'This template returned no document.',
      topOf(from.file),
    );
  }
  const syntax = /^ParseError: (?<what>.*?)\s*\n\s*(?<path>.+):(?<line>\d+):(?<column>\d+)/.exec(
    message,
  )?.groups;
  if (syntax) {
    const { what = '', path = '', line = '1', column = '0' } = syntax;
    // Babel counts columns from 0
    const place = placeInProject(from.root, path, Number(line), Number(column) + 1) ?? topOf(from.file);
    return templateProblem('template/syntax', `This cannot be read as TypeScript: ${sentence(what)}`, place);
  }
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (missing) {
    const place = placeOfImport(missing, error, from.root) ?? topOf(from.file);
    return templateProblem('template/missing-module', `There is no “${missing}” to import.`, place);
  }
  const place = placeOfThrow(error, from.root, from.jiti) ?? topOf(from.file);
  return templateProblem('template/threw', `This template failed: ${sentence(message)}`, place);
}

/** What was thrown, where it was no error; an object may have no text at all. */
function wordsFor(thrown: unknown): string {
  return typeof thrown === 'object' || typeof thrown === 'function'
    ? 'it threw something that is no Error'
    : String(thrown);
}

/** The first line, with a full stop. */
function sentence(message: string): string {
  const [first = ''] = message.trim().split('\n');
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
