import { join } from 'node:path';
import { handoutFile, SETTINGS_FILE } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import { buildTargets } from '../building/build-targets.ts';
import { noResults, type Results } from '../building/results.ts';
import { standingFiles } from '../building/standing-files.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import type { BuildOptions } from '../commands/build.runner.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { stoodOn, type Uses } from './uses.ts';

/** What one round of a watch built. */
export interface Round {
  readonly targets: readonly Target[];
  readonly results: Results;
  /** Handouts whose file is gone since the last round. */
  readonly gone: readonly Target[];
  readonly uses: Uses;
}

interface Occasion {
  /** Absolute paths of what was saved; null builds everything. */
  readonly saved: ReadonlySet<string> | null;
  readonly uses: Uses;
}

const keyOf = ({ slug, lang }: Target): string => `${slug}/${lang}`;

/** Builds the handouts that stand on what was saved, with settings and templates read anew. */
export async function buildRound(
  options: BuildOptions,
  occasion: Occasion,
  terminal: Terminal,
  workers: Workers,
): Promise<Round> {
  const { uses } = occasion;
  const nothing = { targets: [], gone: [], uses };
  const project = await openProject(options.settings, terminal).catch(asProblem);
  if ('code' in project) return { ...nothing, results: noResults([project]) };
  if (project.problems.length > 0) return { ...nothing, results: noResults(project.problems) };

  const { targets: all, problems } = await choose(options.slugs, project, terminal);
  const gone = goneTargets(all, uses);
  const targets = all.filter((target) => isDue(target, occasion, project));
  const built = await buildTargets(targets, { project, terminal, workers });
  const isNews = targets.length + gone.length > 0 || !occasion.saved;
  const standing = await Promise.all(gone.map((target) => standingFiles(target, project, terminal)));
  const results: Results = {
    ...built,
    problems: [...(isNews ? problems : []), ...built.problems, ...gone.map(isGone)],
    stale: [...built.stale, ...standing.flat()],
  };
  return { targets, gone, results, uses: usesAfter(all, targets, results, occasion, project) };
}

/** A handout that is not there does not keep the others that were named from being built. */
async function choose(
  slugs: readonly string[],
  project: OpenProject,
  terminal: Terminal,
): Promise<{ readonly targets: readonly Target[]; readonly problems: readonly Problem[] }> {
  const targets = new Map<string, Target>();
  const problems: Problem[] = [];
  for (const names of slugs.length > 0 ? slugs.map((slug) => [slug]) : [[]]) {
    const chosen = await chooseTargets(names, project, terminal).catch(asProblem);
    if ('code' in chosen) problems.push(chosen);
    else for (const target of chosen) targets.set(keyOf(target), target);
  }
  return { targets: [...targets.values()], problems };
}

/** At the start a UsageError ends the command; later it is something to mend, as any other problem. */
function asProblem(error: unknown): Problem {
  if (!(error instanceof UsageError)) throw error;
  return { code: 'usage', severity: 'error', message: error.message, hint: error.hint };
}

function isDue(target: Target, { saved, uses }: Occasion, project: OpenProject): boolean {
  const inputs = uses.get(keyOf(target));
  if (!saved || !inputs || saved.has(join(project.shelves.project.root, SETTINGS_FILE))) return true;
  return [...saved].some((path) => stoodOn(inputs, path));
}

function goneTargets(all: readonly Target[], uses: Uses): readonly Target[] {
  const there = new Set(all.map(keyOf));
  return [...uses.keys()]
    .filter((key) => !there.has(key))
    .map((key) => ({ slug: key.slice(0, key.indexOf('/')), lang: key.slice(key.indexOf('/') + 1) }));
}

const isGone = ({ slug, lang }: Target): Problem => ({
  code: 'content/missing',
  severity: 'warning',
  message: `${handoutFile(slug, lang)} is gone, so it is not built any more.`,
});

/** A target that the machine would not build is tried again with whatever is saved next. */
function usesAfter(
  all: readonly Target[],
  built: readonly Target[],
  { inputs }: Results,
  { uses }: Occasion,
  { shelves }: OpenProject,
): Uses {
  const tried = new Set(built);
  return new Map(
    all.map((target) => {
      const now = tried.has(target) ? inputs.get(target) : uses.get(keyOf(target));
      return [keyOf(target), now ?? [shelves.project.root]];
    }),
  );
}
