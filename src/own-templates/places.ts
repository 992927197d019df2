import { readFileSync, realpathSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Jiti } from 'jiti';
import type { Place } from '../model/index.ts';

/** A place in a file of the project; null for a file that is none of its own. */
export function placeInProject(root: string, path: string, line: number, column: number): Place | null {
  const file = path.startsWith('file:') ? fileURLToPath(path) : path;
  for (const base of [root, realpathSync(root)]) {
    const inside = relative(base, file).split(sep).join('/');
    if (inside.startsWith('..') || isAbsolute(inside) || inside.includes('node_modules/')) continue;
    return { file: inside, line, column };
  }
  return null;
}

/** Where a module that is not there is asked for: in the file that Node names as the one that asked. */
export function placeOfImport(specifier: string, error: unknown, root: string): Place | null {
  const { requireStack = [] } = error as { readonly requireStack?: readonly string[] };
  const asking = requireStack[0];
  if (!asking) return null;
  const before = readFileSync(asking, 'utf8').split(new RegExp(`(['"])${literal(specifier)}\\1`))[0] ?? '';
  const lines = before.split('\n');
  return placeInProject(root, asking, lines.length, (lines.at(-1) ?? '').length + 1);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where in the project's own files an error was thrown: the innermost of its frames there. */
export function placeOfThrow(error: unknown, root: string, jiti: Jiti): Place | null {
  if (!(error instanceof Error)) return null;
  for (const frame of (error.stack ?? '').split('\n')) {
    const [, path, line, column] = /^\s+at (?:.*\()?(.+?):(\d+):(\d+)\)?$/.exec(frame) ?? [];
    if (!path || !line || !column || !isAbsolute(path)) continue;
    const place = placeInProject(root, path, Number(line), Number(column));
    if (place) return { ...place, ...asWritten(jiti, path, Number(line), Number(column)) };
  }
  return null;
}

/** From the JavaScript that ran to what the author wrote; lines and columns count from 1. */
function asWritten(jiti: Jiti, path: string, line: number, column: number): { line: number; column: number } {
  // Node counts the wrapper of a module as a part of its first line
  if (line === 1) return { line, column: 1 };
  const source = readFileSync(path, 'utf8');
  const code = jiti.transform({
    source,
    filename: path,
    ts: true,
    async: true,
    jsx: { runtime: 'automatic' },
  });
  const [, encoded] = /\n\/\/# sourceMappingURL=data:application\/json[^,]*;base64,(\S+)/.exec(code) ?? [];
  if (!encoded) return { line, column };
  const map = new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString()) as SourceMapPayload);
  const entry = map.findEntry(line - 1, column - 1);
  return 'originalLine' in entry
    ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 }
    : { line, column };
}
