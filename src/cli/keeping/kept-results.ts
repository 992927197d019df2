import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../../files/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { type InputContent, inputContents } from './input-contents.ts';
import { programStamp } from './program-stamp.ts';

/** What came of a request, and all that it stood on. */
export interface Kept<T> {
  readonly value: T;
  readonly inputs: readonly InputContent[];
}

/** Remembers what came of requests, for as long as nothing of a handout, of the program and of what is asked for changes. */
export interface KeptResults<T> {
  get(request: BuildRequest): Promise<Kept<T> | null>;
  /** @param paths absolute, of all that the result stands on */
  set(request: BuildRequest, paths: readonly string[], value: T): Promise<Kept<T>>;
}

interface Place {
  /** Where results are kept; one that cannot be written is not kept. */
  readonly folder: string;
  /** Of the project. */
  readonly root: string;
  /** Tells results of one kind from those of another. */
  readonly kind: string;
}

/** Results as plain data, on the disk. */
export function openKeptResults<T>({ folder, root, kind }: Place): KeptResults<T> {
  const pathOf = (request: BuildRequest): string => {
    const asked = JSON.stringify([kind, root, programStamp(), request]);
    return join(folder, `${createHash('sha256').update(asked).digest('hex')}.${kind}`);
  };
  return {
    async get(request) {
      try {
        const kept = deserialize(await readFile(pathOf(request))) as Kept<T>;
        const paths = kept.inputs.map(({ path }) => resolve(root, path));
        const now = await inputContents(paths, root);
        return JSON.stringify(now) === JSON.stringify(kept.inputs) ? kept : null;
      } catch {
        // not there, or not readable: it is found out again
        return null;
      }
    },
    async set(request, paths, value) {
      const kept = { value, inputs: await inputContents(paths, root) };
      await writeWhole(pathOf(request), serialize(kept)).catch(() => {});
      return kept;
    },
  };
}
