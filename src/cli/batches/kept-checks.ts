import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeWhole } from '../../files/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { type InputContent, inputContents } from './input-contents.ts';
import { programStamp } from './program-stamp.ts';

/** What is known of a handout that everybody could get as it was asked for. */
export interface Checked {
  /** All that it stands on. */
  readonly inputs: readonly InputContent[];
  /** Empty where it has none. */
  readonly version: string;
}

/** Remembers that a handout was fine, for as long as nothing of it, of the program and of what is asked for changes. */
export interface KeptChecks {
  get(request: BuildRequest): Promise<Checked | null>;
  set(request: BuildRequest, checked: Checked): Promise<void>;
}

/** @param root the project's folder */
export function openKeptChecks(folder: string, root: string): KeptChecks {
  const pathOf = (request: BuildRequest): string => {
    const asked = JSON.stringify([programStamp(), request]);
    return join(folder, `${createHash('sha256').update(asked).digest('hex')}.json`);
  };
  return {
    async get(request) {
      try {
        const checked = JSON.parse(await readFile(pathOf(request), 'utf8')) as Checked;
        const paths = checked.inputs.map(({ path }) => resolve(root, path));
        const now = await inputContents(paths, root);
        return JSON.stringify(now) === JSON.stringify(checked.inputs) ? checked : null;
      } catch {
        // not there, or not readable: it is checked again
        return null;
      }
    },
    async set(request, checked) {
      const bytes = new TextEncoder().encode(JSON.stringify(checked));
      await writeWhole(pathOf(request), bytes).catch(() => {});
    },
  };
}
