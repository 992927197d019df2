import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of Plainleaf's package.json: this file runs as source and as dist/bench. */
export const REPOSITORY = ancestorWith(import.meta.dirname, 'package.json');

/** Peers are installed apart from the project, with `npm install --prefix bench/peers`. */
const homes = [REPOSITORY, join(REPOSITORY, 'bench/peers')];

/** The file behind a specifier. Throws where the package is not installed. */
export function resolvePackage(specifier: string): string {
  const errors: unknown[] = [];
  for (const home of homes) {
    try {
      return createRequire(join(home, 'package.json')).resolve(specifier);
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, `${specifier} is not installed`);
}

/** The module of a package, wherever it is installed. */
export async function importPackage(name: string): Promise<unknown> {
  return import(pathToFileURL(resolvePackage(name)).href);
}

/** The version of an installed package, or null. */
export function versionOf(name: string): string | null {
  const folders = homes.map((home) => (name === 'plainleaf' ? REPOSITORY : join(home, 'node_modules', name)));
  const file = folders.map((folder) => join(folder, 'package.json')).find((path) => existsSync(path));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : null;
}

function ancestorWith(start: string, file: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, file))) return folder;
    if (dirname(folder) === folder) throw new Error(`No ${file} above ${start}.`);
  }
}
