import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Target } from '../choose-targets.ts';
import type { OpenProject } from '../open-project.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';

/** A flag means the folder one stands in, plainleaf.yaml means the project. */
export const resultsBase = ({ insisted, shelves }: OpenProject, { cwd }: Terminal): string =>
  insisted.out ? cwd : shelves.project.root;

/** Where a file of a target is written, from the base. */
export const resultPath = ({ slug, lang }: Target, name: string, { settings }: OpenProject): string =>
  [settings.out, slug, lang, name].join('/');

/** Files of a target that an earlier build wrote. */
export async function standingFiles(
  target: Target,
  project: OpenProject,
  terminal: Terminal,
): Promise<readonly string[]> {
  // loads the editions, templates and all: only a failed build needs their names here
  const { fileNames } = await import('../../pipeline.ts');
  return fileNames(requestFor(target, project, terminal))
    .map((name) => resultPath(target, name, project))
    .filter((file) => existsSync(resolve(resultsBase(project, terminal), file)));
}
