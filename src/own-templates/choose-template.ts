import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { EDITIONS } from '../editions/index.ts';
import { MachineFailure, OutsideProject, type ProjectFiles } from '../files/index.ts';
import type { EditionName, Outcome, Problem } from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import { leadsOutside } from './faults.ts';
import { loadTemplate } from './load-template.ts';
import { templateFile } from './template-file.ts';

/** The template by which an edition is drawn. */
export interface ChosenTemplate {
  readonly template: Template;
  /** What failed while it drew, as a problem of the template; null when it is none, and ours to mend. */
  explain(error: unknown): Problem | null;
}

type Choice = Promise<Outcome<ChosenTemplate>>;

/** Loaded once for an opened project: its handouts share their templates, and one opened later reads them anew. */
const chosen = new WeakMap<ProjectFiles, Map<EditionName, Choice>>();

/**
 * The project's own `templates/EDITION.tsx`, else the shipped template. A handout cannot name one: a template is code.
 * @param project the project's files; nothing outside its root is loaded as a template.
 * @returns the template, or problems `template/…`.
 */
export function templateFor(
  edition: EditionName,
  { project, shipped }: { readonly project: ProjectFiles; readonly shipped: ProjectFiles },
): Choice {
  const known = chosen.get(project) ?? new Map<EditionName, Choice>();
  chosen.set(project, known);
  const choice = known.get(edition) ?? choose(edition, project, shipped);
  known.set(edition, choice);
  return choice;
}

async function choose(edition: EditionName, project: ProjectFiles, shipped: ProjectFiles): Choice {
  const file = templateFile(edition);
  const ofOurs: ChosenTemplate = { template: EDITIONS[edition].template, explain: () => null };
  const ownShelf = realpathSync(project.root) !== realpathSync(shipped.root);
  if (!ownShelf || !existsSync(join(project.root, file))) return { ok: true, value: ofOurs, problems: [] };
  try {
    // reading it first refuses a link that leads out of the project
    if (!(await project.read(file))) return { ok: true, value: ofOurs, problems: [] };
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
