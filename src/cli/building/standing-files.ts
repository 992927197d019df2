import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Person } from '../../model/index.ts';
import type { Target } from '../choose-targets.ts';
import type { OpenProject } from '../open-project.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { standingPictures } from './pictures.ts';

/** A flag means the folder one stands in, plainleaf.yaml means the project. */
export const resultsBase = ({ insisted, shelves }: OpenProject, { cwd }: Terminal): string =>
  insisted.out ? cwd : shelves.project.root;

/** Folder of all batches. */
export const batchesFolder = (base: string, { settings }: OpenProject): string =>
  resolve(base, settings.out, 'batches');

/** Folder of what was printed, a folder inside for each time. */
export const printedFolder = (base: string, { settings }: OpenProject): string =>
  resolve(base, settings.out, 'printed');

/** What is kept from one run to the next; nothing is lost with it. */
export const cacheFolder = (project: OpenProject, terminal: Terminal): string =>
  resolve(resultsBase(project, terminal), project.settings.out, '.cache');

/** The record of what was handed out. */
export const auditFile = (base: string, { settings }: OpenProject): string =>
  resolve(base, settings.out, 'audit', 'deliveries.ndjson');

/** Where a file of a target is written, from the base. */
export const resultPath = (
  { slug, lang }: Target,
  name: string,
  { settings }: OpenProject,
  person?: Person,
): string =>
  // the copy of a person is named by its id
  [settings.out, slug, lang, ...(person ? ['personal', `${person.id}-${name}`] : [name])].join('/');

/** Files of a target that an earlier build wrote, with the pictures of their pages. */
export async function standingFiles(
  target: Target,
  project: OpenProject,
  terminal: Terminal,
  person?: Person,
): Promise<readonly string[]> {
  // loads the editions, templates and all: only a failed build needs their names here
  const { fileNames } = await import('../../pipeline.ts');
  const base = resultsBase(project, terminal);
  const files = fileNames(requestFor(target, project, terminal)).map((name) =>
    resultPath(target, name, project, person),
  );
  const pictures = await Promise.all(files.map((file) => standingPictures(resolve(base, file))));
  return files.flatMap((file, index) => [
    ...(existsSync(resolve(base, file)) ? [file] : []),
    ...(pictures[index] ?? []).map((picture) => besideFile(file, picture)),
  ]);
}

/** Path of a picture that lies beside a file. */
export const besideFile = (file: string, picture: string): string =>
  [...file.split('/').slice(0, -1), basename(picture)].join('/');
