import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageVersion, shippedRoot, writeWhole } from '../../files/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import { type Base, type BaseCache, decodeBase, encodeBase } from '../../stamping/index.ts';

export interface CacheOptions {
  /** Folder of all that is kept. */
  readonly folder: string;
  /** What the bases are made of: another request, another cache. */
  readonly request: BuildRequest;
  /** Absolute paths of every file that the handout stands on. */
  readonly inputs: readonly string[];
}

/**
 * Keeps bases on the disk under a hash of all that they are made of: the request with its day, the program and each file. They hold
 * nothing about anybody. One that cannot be read or written is made anew.
 */
export async function openBaseCache({ folder, request, inputs }: CacheOptions): Promise<BaseCache> {
  const made = createHash('sha256').update(JSON.stringify([packageVersion(), programStamp(), request]));
  for (const path of inputs) made.update(`\0${path}\0${await contentOf(path)}`);
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

/** What a file or folder holds, hashed. */
async function contentOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  const content = bytes ?? (await readdir(path).catch(() => ['not there'])).toSorted().join('\0');
  return createHash('sha256').update(content).digest('hex');
}

/** Tells a program that was built anew from the one before, also where its version is the same. */
function programStamp(): string {
  const folder = join(shippedRoot(), 'dist');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs).join(' ');
}

/** Bytes of a SHA-256. */
const SUM = 32;
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
