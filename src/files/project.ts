import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProjectFiles } from './project-files.ts';

export const SETTINGS_FILE = 'plainleaf.yaml';
const HANDOUTS = 'content/handouts';

/** The nearest folder at or above `start` that holds plainleaf.yaml or content/handouts; null where there is none. */
export function findProjectRoot(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE)) || existsSync(join(folder, HANDOUTS))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The folder of the content that ships with Plainleaf: `content` beside the package's own package.json. */
export function shippedRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('plainleaf is installed without its package.json');
  }
}

/** The version of this installation, from its package.json. */
export function packageVersion(): string {
  const text = readFileSync(join(shippedRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The least version of Node.js that this installation runs on, such as `20.19.0`. */
export function neededNode(): string {
  const text = readFileSync(join(shippedRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { engines: { node: string } }).engines.node.replace(/^>=/, '');
}

/** One handout and the languages it is written in. */
export interface HandoutEntry {
  readonly slug: string;
  readonly langs: readonly string[];
  /** Files that end in `.yml`, which are not read. */
  readonly misnamed: readonly string[];
}

export const handoutFile = (slug: string, lang: string): string => `${HANDOUTS}/${slug}/${lang}.yaml`;

/** Every handout of a project, by its folders and files. */
export async function listHandouts(files: ProjectFiles): Promise<readonly HandoutEntry[]> {
  const entries: HandoutEntry[] = [];
  for (const slug of await files.list(HANDOUTS)) {
    const names = await files.list(`${HANDOUTS}/${slug}`);
    if (slug.startsWith('.')) continue;
    const langs = names
      .filter((name) => /^[^.].*\.yaml$/.test(name))
      .map((name) => name.slice(0, -'.yaml'.length));
    const misnamed = names.filter((name) => /^[^.].*\.yml$/i.test(name));
    if (langs.length + misnamed.length > 0) entries.push({ slug, langs, misnamed });
  }
  return entries;
}

/** The names that `content/KIND` offers, such as clinics, of all shelves, sorted. */
export async function listContent(
  shelves: readonly ProjectFiles[],
  kind: 'clinics' | 'themes' | 'locales' | 'facts' | 'nutrition/foods',
): Promise<readonly string[]> {
  const names = await Promise.all(shelves.map((shelf) => shelf.list(`content/${kind}`)));
  const yaml = names.flat().filter((name) => name.endsWith('.yaml'));
  return [...new Set(yaml.map((name) => name.slice(0, -'.yaml'.length)))].toSorted();
}
