import { existsSync } from 'node:fs';
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
  /** The project's folder. */
  readonly root: string;
  /** Absolute paths of what was saved; null builds everything. */
  readonly saved: ReadonlySet<string> | null;
  readonly uses: Uses;
}

const keyOf = ({ slug, lang }: Target): string => `${slug}/${lang}`;
const targetOf = (key: string): Target => {
  const [slug = '', lang = ''] = key.split('/');
  return { slug, lang };
};

/** What was not built though it should: whatever is saved next in the project builds it. */
const owed = (keys: readonly string[], root: string): Uses => new Map(keys.map((key) => [key, [root]]));

/** Builds the handouts that stand on what was saved, with settings and templates read anew. */
export async function buildRound(
  options: BuildOptions,
  occasion: Occasion,
  terminal: Terminal,
  workers: Workers,
): Promise<Round> {
  const { root, uses } = occasion;
  const nothing = { targets: [], gone: [], uses: owed([...uses.keys()], root) };
  const project = await openProject(options.settings, terminal).catch(asProblem);
  if ('code' in project) return { ...nothing, results: noResults([project]) };
  if (project.problems.length > 0) return { ...nothing, results: noResults(project.problems) };

  const { targets: all, problems } = await choose(options.slugs, project, terminal);
  const there = new Set(all.map(keyOf));
  const left = [...uses.keys()].filter((key) => !there.has(key));
  const gone = left
    .map(targetOf)
    .filter(({ slug, lang }) => !existsSync(join(root, handoutFile(slug, lang))));
  // what could not be chosen now is built as soon as it can
  const held = problems.length > 0 ? left.filter((key) => !gone.map(keyOf).includes(key)) : [];
  const targets = all.filter((target) => isDue(target, occasion));
  const isWorthTelling = !occasion.saved || targets.length + gone.length + held.length > 0;
  const built = await buildTargets(targets, { project, terminal, workers, png: options.png });
  const standing = await Promise.all(gone.map((target) => standingFiles(target, project, terminal)));
  const results: Results = {
    ...built,
    problems: [...(isWorthTelling ? problems : []), ...built.problems, ...gone.map(isGone)],
    stale: [...built.stale, ...standing.flat()],
  };
  // without inputs: the machine would not build it
  const now = new Map(targets.map((target) => [keyOf(target), results.inputs.get(target) ?? [root]]));
  const kept = all.map((target): [string, readonly string[]] => {
    const key = keyOf(target);
    return [key, now.get(key) ?? uses.get(key) ?? [root]];
  });
  return { targets, gone, results, uses: new Map([...kept, ...owed(held, root)]) };
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

function isDue(target: Target, { root, saved, uses }: Occasion): boolean {
  const inputs = uses.get(keyOf(target));
  if (!saved || !inputs || saved.has(join(root, SETTINGS_FILE))) return true;
  return [...saved].some((path) => stoodOn(inputs, path));
}

const isGone = ({ slug, lang }: Target): Problem => ({
  code: 'content/missing',
  severity: 'warning',
  message: `${handoutFile(slug, lang)} is gone, so it is not built any more.`,
});
