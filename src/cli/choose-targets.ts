import { relative, resolve, sep } from 'node:path';
import { type HandoutEntry, listHandouts } from '../files/index.ts';
import { suggest } from '../model/index.ts';
import type { OpenProject } from './open-project.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** One handout in one language. */
export interface Target {
  readonly slug: string;
  readonly lang: string;
}

/**
 * What to build: each handout asked for, by slug, folder or file, in each language asked for. A handout that was not
 * named and lacks a language is left out; one that was named is a UsageError.
 */
export async function chooseTargets(
  names: readonly string[],
  project: OpenProject,
  terminal: Terminal,
): Promise<readonly Target[]> {
  const { project: files } = project.shelves;
  const entries = await listHandouts(files);
  if (entries.length === 0) {
    throw new UsageError(
      'There is no handout in content/handouts.',
      'Write one: content/handouts/SLUG/en.yaml.',
    );
  }
  const langs = project.settings.lang;
  const named = names.map((name) => readName(name, relative(files.root, resolve(terminal.cwd, name))));
  const wanted = names.length > 0 ? named.map((one) => ({ ...one, entry: find(one.slug, entries) })) : null;
  for (const entry of wanted?.map((one) => one.entry) ?? entries) refuseMisnamed(entry);
  const targets = wanted
    ? wanted.flatMap(({ entry, lang }) => toTargets(entry, namedLanguages(entry, lang ? [lang] : langs)))
    : entries.flatMap((entry) =>
        toTargets(entry, langs === 'all' ? entry.langs : langs.filter((lang) => entry.langs.includes(lang))),
      );
  if (targets.length === 0) {
    const which = langs === 'all' ? 'any language' : langs.join(' or ');
    throw new UsageError(`No handout is written in ${which}.`, 'See content/handouts.');
  }
  return targets.filter(
    (target, index) =>
      targets.findIndex(({ slug, lang }) => slug === target.slug && lang === target.lang) === index,
  );
}

const toTargets = ({ slug }: HandoutEntry, langs: readonly string[]): Target[] =>
  langs.map((lang) => ({ slug, lang }));

/** `inhaler`, `content/handouts/inhaler/` and `content/handouts/inhaler/en.yaml`, from wherever one stands. */
function readName(name: string, path: string): { readonly slug: string; readonly lang?: string } {
  const [, slug, lang] =
    /^content\/handouts\/([^/]+)(?:\/([^/]+)\.yaml)?$/.exec(path.split(sep).join('/')) ?? [];
  if (slug) return { slug, ...(lang ? { lang } : {}) };
  return { slug: name.replace(/\/+$/, '') };
}

function find(slug: string, entries: readonly HandoutEntry[]): HandoutEntry {
  const entry = entries.find((candidate) => candidate.slug === slug);
  if (entry) return entry;
  const known = entries.map((candidate) => candidate.slug);
  throw new UsageError(`There is no handout named “${slug}”.`, suggest(slug, known));
}

function refuseMisnamed({ slug, misnamed: [name] }: HandoutEntry): void {
  if (!name) return;
  const file = `content/handouts/${slug}/${name}`;
  throw new UsageError(`${file} would not be read.`, `Rename it to ${name.replace(/yml$/i, 'yaml')}.`);
}

function namedLanguages(entry: HandoutEntry, langs: 'all' | readonly string[]): readonly string[] {
  if (langs === 'all') return entry.langs;
  const lacking = langs.find((lang) => !entry.langs.includes(lang));
  if (lacking === undefined) return langs;
  throw new UsageError(
    `The handout “${entry.slug}” is not written in “${lacking}”.`,
    suggest(lacking, entry.langs),
  );
}
