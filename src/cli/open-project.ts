import { relative, sep } from 'node:path';
import {
  type FoldedSettings,
  foldSettings,
  readSettings,
  type Settings,
  type SettingsLayer,
  settingsFromEnvironment,
} from '../config/index.ts';
import {
  findProjectRoot,
  type HandoutEntry,
  listHandouts,
  openFiles,
  readText,
  SETTINGS_FILE,
  shippedRoot,
} from '../files/index.ts';
import type { Problem } from '../model/index.ts';
import type { Shelves } from '../sources/index.ts';
import { suggest } from './suggest.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A project, its settings and what was asked for. */
export interface OpenProject {
  readonly shelves: Shelves;
  readonly settings: FoldedSettings;
  /** What the settings are folded from. */
  readonly layers: readonly SettingsLayer[];
  /** What flags and environment say alone: stronger than a handout's own wishes. */
  readonly insisted: Settings;
  /** What plainleaf.yaml says: weaker than a handout's own wishes. */
  readonly house: Settings;
  /** Problems of plainleaf.yaml; with any, nothing is built. */
  readonly problems: readonly Problem[];
}

/** Finds the project around the working folder and folds its settings. Throws UsageError. */
export async function openProject(flags: Settings, terminal: Terminal): Promise<OpenProject> {
  const root = findProjectRoot(terminal.cwd);
  if (!root) {
    throw new UsageError(
      'This folder holds no handouts.',
      'Go to the folder with content/handouts in it, or write content/handouts/SLUG/en.yaml here.',
    );
  }
  const environment = settingsFromEnvironment(terminal.env);
  const [bad] = environment.bad;
  if (bad) throw new UsageError(`The variable ${bad.name} cannot be “${bad.value}”.`, 'Mend it or unset it.');

  const project = openFiles(root);
  const text = await readText(project, SETTINGS_FILE);
  const file = text === null ? null : readSettings(text, SETTINGS_FILE);
  const house = file?.ok ? file.value : {};
  const layers: SettingsLayer[] = [
    { source: 'flag', settings: flags },
    { source: 'environment', settings: environment.settings },
    { source: 'plainleaf.yaml', settings: house },
  ];
  return {
    shelves: { project, shipped: openFiles(shippedRoot()) },
    settings: foldSettings(layers),
    layers,
    insisted: { ...environment.settings, ...flags },
    house,
    problems: file?.problems ?? [],
  };
}

/** One handout in one language. */
export interface Target {
  readonly slug: string;
  readonly lang: string;
}

/**
 * What to build: each handout asked for, by slug or by its file, in each language asked for. A handout that was not
 * named and lacks a language is left out; one that was named is a UsageError.
 */
export async function chooseTargets(
  names: readonly string[],
  project: OpenProject,
  terminal: Terminal,
): Promise<readonly Target[]> {
  const entries = await listHandouts(project.shelves.project);
  if (entries.length === 0) {
    throw new UsageError(
      'There is no handout in content/handouts.',
      'Write one: content/handouts/SLUG/en.yaml.',
    );
  }
  const langs = project.settings.lang;
  const targets = names.length
    ? names.flatMap((name) =>
        chooseNamed(name, entries, langs, `${terminal.cwd}/${name}`, project.shelves.project.root),
      )
    : entries.flatMap((entry) =>
        toTargets(entry, langs === 'all' ? entry.langs : langs.filter((lang) => entry.langs.includes(lang))),
      );
  if (targets.length === 0) {
    throw new UsageError(
      `No handout is written in ${langs === 'all' ? 'any language' : langs.join(' or ')}.`,
      'See content/handouts.',
    );
  }
  return targets.filter(
    (target, index) =>
      targets.findIndex(({ slug, lang }) => slug === target.slug && lang === target.lang) === index,
  );
}

const toTargets = ({ slug }: HandoutEntry, langs: readonly string[]): Target[] =>
  langs.map((lang) => ({ slug, lang }));

function chooseNamed(
  name: string,
  entries: readonly HandoutEntry[],
  langs: 'all' | readonly string[],
  path: string,
  root: string,
): Target[] {
  const inside = relative(root, path).split(sep).join('/');
  const [, fileSlug, fileLang] = /^content\/handouts\/([^/]+)\/([^/]+)\.yaml$/.exec(inside) ?? [];
  const entry = entries.find(({ slug }) => slug === (fileSlug ?? name));
  if (!entry)
    throw new UsageError(
      `There is no handout named “${name}”.`,
      suggest(
        name,
        entries.map(({ slug }) => slug),
      ),
    );
  const wanted = fileLang ? [fileLang] : langs === 'all' ? entry.langs : langs;
  const lacking = wanted.find((lang) => !entry.langs.includes(lang));
  if (lacking) {
    throw new UsageError(
      `The handout “${entry.slug}” is not written in “${lacking}”.`,
      suggest(lacking, entry.langs),
    );
  }
  return toTargets(entry, wanted);
}
