import { type Argument, Option } from 'commander';
import { EDITION_NAMES, FIT_NAMES, PAPER_NAMES } from '../../model/index.ts';
import type { ProjectNames } from './names.ts';

/** What stands on the line already, and the names of the project. */
export interface Context {
  readonly command: string;
  readonly given: readonly string[];
  readonly names: ProjectNames;
}

type Values = (context: Context) => readonly string[];

const slugs: Values = ({ names }) => names.handouts.map(({ slug }) => slug);

/** Languages of the handouts that are named; of all where none is. A new handout may have any that is offered. */
const languages: Values = ({ command, given, names }) => {
  if (command === 'new') return names.locales;
  const named = names.handouts.filter(({ slug }) => given.includes(slug));
  const langs = (named.length > 0 ? named : names.handouts).flatMap((handout) => handout.langs);
  return [...new Set(langs)].toSorted().concat('all');
};

/** By the name of an option or argument; one that is not here and lists no choices of its own is left to the shell. */
const VALUES: Readonly<Record<string, Values>> = {
  handout: slugs,
  edition: () => [...EDITION_NAMES, 'all'],
  lang: languages,
  fit: () => FIT_NAMES,
  paper: () => [...PAPER_NAMES, 'all'],
  batch: ({ names }) => names.batches,
  clinic: ({ names }) => names.clinics,
  printer: ({ names }) => names.printers,
  host: ({ names }) => names.printers,
  back: () => ['upright', 'upside-down'],
  theme: ({ names }) => names.themes,
};

/** What an option or argument may be. */
export function valuesOf(of: Option | Argument, context: Context): readonly string[] {
  if (of.argChoices) return of.argChoices;
  const name = of instanceof Option ? of.attributeName() : of.name();
  return VALUES[name]?.(context) ?? [];
}
