import { resolve } from 'node:path';
import { MachineFailure, type WholeFile, writeAllWhole } from '../../files/index.ts';
import type { Person } from '../../model/index.ts';
import { lanes, thisMachine, type Workers, WorkersClosed } from '../../workers/index.ts';
import type { Target } from '../choose-targets.ts';
import type { OpenProject } from '../open-project.ts';
import { startProgress } from '../progress.ts';
import { requestFor } from '../request.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Terminal } from '../terminal.ts';
import { unexpectedFailure } from '../unexpected-failure.ts';
import { UsageError } from '../usage-error.ts';
import { drawPictures, removePicturesFrom, standingPictures } from './pictures.ts';
import type { Results, WrittenFile } from './results.ts';
import { besideFile, resultPath, resultsBase, standingFiles } from './standing-files.ts';

export interface Surroundings {
  readonly project: OpenProject;
  readonly terminal: Terminal;
  readonly workers: Workers;
  /** Draws every page as a picture, too. */
  readonly png: boolean;
  /** Whom the copy is for; left out for copies that everybody may read. */
  readonly person?: Person;
}

type Built = Pick<Results, 'files' | 'problems' | 'notes' | 'stale'> & { readonly inputs: readonly string[] };

/**
 * Builds every target, several side by side; one with problems writes nothing, the others go on. Interrupted, it stops
 * at once. Everything that is known so far is in the results either way, in the order of the targets.
 */
export async function buildTargets(targets: readonly Target[], around: Surroundings): Promise<Results> {
  const { project, terminal, workers } = around;
  workers.limit(project.settings);
  const each: (Built | undefined)[] = targets.map(() => undefined);
  const progress = startProgress(terminal, targets.length);
  let thrown: unknown;
  try {
    await sideBySide(
      targets,
      lanes(targets.length, project.settings, thisMachine()),
      async (target, index) => {
        progress.step(`${target.slug} (${target.lang})`);
        each[index] = await buildTarget(target, around);
      },
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    thrown = error;
  } finally {
    progress.stop();
  }
  const interrupted = thrown instanceof WorkersClosed;
  const built = each.filter((one) => one !== undefined);
  return {
    files: built.flatMap(({ files }) => files),
    problems: built.flatMap(({ problems }) => problems),
    notes: built.flatMap(({ notes }) => notes),
    stale: built.flatMap(({ stale }) => stale),
    inputs: new Map(targets.flatMap((target, index) => inputsOf(target, each[index]))),
    interrupted,
    ...(thrown === undefined || interrupted ? {} : { failure: asFailure(thrown) }),
  };
}

const inputsOf = (
  target: Target,
  built: Built | undefined,
): readonly (readonly [Target, readonly string[]])[] => (built ? [[target, built.inputs]] : []);

const asFailure = (error: unknown): MachineFailure =>
  error instanceof MachineFailure ? error : unexpectedFailure(error);

async function buildTarget(target: Target, around: Surroundings): Promise<Built> {
  const { project, terminal, workers, png, person } = around;
  const request = { ...requestFor(target, project, terminal), ...(person ? { person } : {}) };
  const built = await workers.build(request, project.shelves);
  const { problems, inputs, notes } = built;
  if (!built.ok) {
    const stale = await standingFiles(target, project, terminal, person);
    return { files: [], problems, notes, stale, inputs };
  }
  const base = resultsBase(project, terminal);
  const made = built.value.map(({ fileName, ...rest }) => ({
    ...rest,
    file: resultPath(target, fileName, project, person),
  }));
  const placed = made.map((one) => ({ ...one, path: resolve(base, one.file), confidential: !!person }));
  const drawn = new Map<string, readonly WholeFile[]>();
  if (png) for (const one of placed) if (one.pages) drawn.set(one.path, await drawPictures(one));
  const pictures = [...drawn.values()].flat().map((picture) => ({ ...picture, confidential: !!person }));
  await writeAllWhole([...placed, ...pictures]);
  const files = placed.map(({ path, bytes, confidential, ...rest }): WrittenFile => {
    const shown = drawn.get(path)?.map((picture) => besideFile(rest.file, picture.path));
    const written = { ...rest, ...target, size: bytes.length };
    return shown ? { ...written, pictures: shown } : written;
  });
  const stale: string[] = [];
  for (const { path, file } of placed) {
    // of pages that are no more; without --png all of them show what an earlier build made
    if (png) await removePicturesFrom(path, (drawn.get(path)?.length ?? 0) + 1);
    else stale.push(...(await standingPictures(path)).map((picture) => besideFile(file, picture)));
  }
  return { files, problems, notes, stale, inputs };
}
