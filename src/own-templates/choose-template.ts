import { realpathSync } from 'node:fs';
import { EDITIONS } from '../editions/index.ts';
import {
  type Inputs,
  MachineFailure,
  OutsideProject,
  type ProjectFiles,
  recordReads,
  type Shelves,
} from '../files/index.ts';
import type { Outcome, PagedEditionName, Problem } from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import { leadsOutside } from './faults.ts';
import { readImports } from './imports.ts';
import { loadTemplate } from './load-template.ts';
import { templateFile } from './template-file.ts';

/** The template by which an edition is drawn. */
export interface ChosenTemplate {
  readonly template: Template;
  /** What failed while it drew, as a problem of the template; null when it is none, and ours to mend. */
  explain(error: unknown): Problem | null;
}

type Choice = Promise<Outcome<ChosenTemplate> & Inputs>;

/** Loaded once for an opened project: its handouts share their templates, and one opened later reads them anew. */
const chosen = new WeakMap<ProjectFiles, Map<PagedEditionName, Choice>>();

/**
 * The project's own `templates/EDITION.tsx`, else the shipped template. A handout cannot name one: a template is code.
 * @param project the project's files; nothing outside its root is loaded as a template.
 * @returns the template, or problems `template/…`; either way the project's files it is made of or would be.
 */
export function templateFor(edition: PagedEditionName, shelves: Shelves): Choice {
  const { project } = shelves;
  const known = chosen.get(project) ?? new Map<PagedEditionName, Choice>();
  chosen.set(project, known);
  const choice = known.get(edition) ?? chooseRecorded(edition, shelves);
  known.set(edition, choice);
  return choice;
}

async function chooseRecorded(edition: PagedEditionName, shelves: Shelves): Choice {
  const recorded = recordReads(shelves);
  const choice = await choose(edition, recorded.shelves);
  return { ...choice, inputs: recorded.seen() };
}

async function choose(
  edition: PagedEditionName,
  { project, shipped }: Shelves,
): Promise<Outcome<ChosenTemplate>> {
  const file = templateFile(edition);
  const ofOurs: ChosenTemplate = { template: EDITIONS[edition].template, explain: () => null };
  if (realpathSync(project.root) === realpathSync(shipped.root))
    return { ok: true, value: ofOurs, problems: [] };
  try {
    // reading it first refuses a link that leads out of the project
    if (!(await project.read(file))) return { ok: true, value: ofOurs, problems: [] };
    await readImports(file, project);
  } catch (error) {
    if (error instanceof OutsideProject) return { ok: false, problems: [leadsOutside(file)] };
    throw error;
  }
  const loaded = await loadTemplate(edition, project.root);
  if (!loaded.ok) return loaded;
  const { template, explain } = loaded.value;
  return {
    ...loaded,
    value: { template, explain: (error) => (error instanceof MachineFailure ? null : explain(error)) },
  };
}
