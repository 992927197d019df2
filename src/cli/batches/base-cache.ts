import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { type Base, type BaseCache, decodeBase, encodeBase } from '../../stamping/index.ts';
import type { InputContent } from '../keeping/input-contents.ts';
import { programStamp } from '../keeping/program-stamp.ts';

export interface CacheOptions {
  /** Folder of all that is kept. */
  readonly folder: string;
  /** What the bases are made of: another request, another cache. */
  readonly request: BuildRequest;
  /** All that the handout stands on. */
  readonly inputs: readonly InputContent[];
}

/**
 * Keeps bases on the disk under a hash of all that they are made of: the request with its day, the program and each file. They hold
 * nothing about anybody. One that cannot be read or written is made anew.
 */
export function openBaseCache({ folder, request, inputs }: CacheOptions): BaseCache {
  const made = createHash('sha256').update(JSON.stringify([programStamp(), request, inputs]));
  const pathOf = (shape: string): string =>
    join(folder, `${made.copy().update(`\0${shape}`).digest('hex')}.base`);
  return {
    async get(shape): Promise<Base | null> {
      try {
        const bytes = await readFile(pathOf(shape));
        const sum = bytes.subarray(0, SUM);
        const base = bytes.subarray(SUM);
        return sumOf(base).equals(sum) ? decodeBase(base) : null;
      } catch {
        return null;
      }
    },
    async set(shape, base) {
      const bytes = encodeBase(base);
      await writeWhole(pathOf(shape), Buffer.concat([sumOf(bytes), bytes])).catch(() => {});
    },
  };
}

/** Bytes of a SHA-256. */
const SUM = 32;
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
