import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Target } from '../choose-targets.ts';
import type { OpenProject } from '../open-project.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { standingPictures } from './pictures.ts';

/** A flag means the folder one stands in, plainleaf.yaml means the project. */
export const resultsBase = ({ insisted, shelves }: OpenProject, { cwd }: Terminal): string =>
  insisted.out ? cwd : shelves.project.root;

/** Where a file of a target is written, from the base. */
export const resultPath = ({ slug, lang }: Target, name: string, { settings }: OpenProject): string =>
  [settings.out, slug, lang, name].join('/');

/** Files of a target that an earlier build wrote, with the pictures of their pages. */
export async function standingFiles(
  target: Target,
  project: OpenProject,
  terminal: Terminal,
): Promise<readonly string[]> {
  // loads the editions, templates and all: only a failed build needs their names here
  const { fileNames } = await import('../../pipeline.ts');
  const base = resultsBase(project, terminal);
  const files = fileNames(requestFor(target, project, terminal)).map((name) =>
    resultPath(target, name, project),
  );
  const pictures = await Promise.all(files.map((file) => standingPictures(resolve(base, file))));
  return files.flatMap((file, index) => [
    ...(existsSync(resolve(base, file)) ? [file] : []),
    ...(pictures[index] ?? []).map((picture) => resultPath(target, basename(picture), project)),
  ]);
}
