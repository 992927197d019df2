import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, shippedRoot } from '../../files/index.ts';

let hash: string | undefined;

/** The same on two machines that would make the same of a handout: of the version and of all that is run. */
export function programHash(): string {
  hash ??= hashOf(join(shippedRoot(), 'dist'));
  return hash;
}

function hashOf(folder: string): string {
  const all = createHash('sha256').update(packageVersion());
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:src|templates)\b.*\.js$/.test(name))
    .map((name) => name.split('\\').join('/'))
    .toSorted();
  for (const name of names) all.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  return all.digest('hex');
}
