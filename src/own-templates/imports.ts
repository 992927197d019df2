import { posix } from 'node:path';
import { OutsideProject, type ProjectFiles } from '../files/index.ts';

const ENDINGS = ['.tsx', '.ts', '.jsx', '.js', '.mjs', '.cjs', '.json'];
const SOURCE = /\.[cm]?[jt]sx?$/;

/** The paths by which a file imports others, as they are written: `./parts/header.tsx`. */
export function importedPaths(source: string): readonly string[] {
  const imports = source.matchAll(/\b(?:from|import|require)\b\s*\(?\s*(['"])(\.[^'"]+)\1/g);
  return [...imports].map(([, , path = '']) => path);
}

/**
 * Reads every file of a project that one of its files imports by a path, and those that they import. What is not
 * there is asked for, too, under each name by which it would be found; what leads out of the project is left alone.
 */
export async function readImports(file: string, files: ProjectFiles): Promise<void> {
  const asked = new Set([file]);
  // grows while it is gone through
  for (const path of asked) {
    const bytes = await files.read(path).catch((error: unknown) => {
      if (error instanceof OutsideProject) return null;
      throw error;
    });
    if (!bytes || !SOURCE.test(path)) continue;
    for (const imported of importedPaths(new TextDecoder().decode(bytes))) {
      for (const name of namesOf(posix.join(posix.dirname(path), imported))) asked.add(name);
    }
  }
}

/** The files that an import may mean: its ending may be left out, and TypeScript may stand behind `.js`. */
function namesOf(path: string): readonly string[] {
  if (/\.[cm]?jsx?$/.test(path)) return [path, path.replace(/js(x?)$/, 'ts$1'), path.replace(/js$/, 'tsx')];
  if (ENDINGS.some((ending) => path.endsWith(ending))) return [path];
  return [path, ...ENDINGS.flatMap((ending) => [path + ending, `${path}/index${ending}`])];
}
