import { join } from 'node:path';
import type { Shelves } from './open-shelves.ts';
import type { ProjectFiles } from './project-files.ts';

/** What a result was made from. */
export interface Inputs {
  /**
   * Absolute paths, sorted, each once: every file that was read or looked for, also where there was none, and every
   * folder that was listed. The result can change only when one of them does, or something in one of the folders.
   */
  readonly inputs: readonly string[];
}

/** Shelves that remember what was asked of them. */
export interface RecordedShelves {
  readonly shelves: Shelves;
  /** What was asked until now. */
  seen(): readonly string[];
}

export function recordReads({ project, shipped }: Shelves): RecordedShelves {
  const asked = new Set<string>();
  const recorded = (files: ProjectFiles): ProjectFiles => {
    const note = (path: string): string => {
      asked.add(join(files.root, path));
      return path;
    };
    return {
      root: files.root,
      read: (path) => files.read(note(path)),
      list: (folder) => files.list(note(folder)),
      stamp: (path) => files.stamp(note(path)),
    };
  };
  return {
    shelves: { project: recorded(project), shipped: recorded(shipped) },
    seen: () => [...asked].toSorted(),
  };
}
