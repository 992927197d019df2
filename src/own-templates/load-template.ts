import { join } from 'node:path';
import type { Jiti } from 'jiti';
import { isValidElement } from 'react';
import type { Outcome, PagedEditionName, Problem } from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import { explainFailure } from './explain-failure.ts';
import { NoDocument, templateProblem, topOf } from './faults.ts';
import { placeInProject } from './places.ts';
import { exportName, templateFile } from './template-file.ts';

interface LoadedTemplate {
  readonly template: Template;
  explain(error: unknown): Problem;
}

/**
 * Loads `templates/EDITION.tsx` of a project, without any toolchain of its own. Its `react` and `plainleaf/pdf` are
 * the ones this program runs on: a second copy would not know the first one's contexts.
 * @param root the project's folder.
 */
export async function loadTemplate(
  edition: PagedEditionName,
  root: string,
): Promise<Outcome<LoadedTemplate>> {
  const file = templateFile(edition);
  const jiti = await makeLoader(join(root, file));
  const explain = (error: unknown): Problem => explainFailure(error, { root, file, jiti });
  forget(jiti, root);
  let module: Readonly<Record<string, unknown>>;
  try {
    module = await jiti.import(join(root, file));
  } catch (error) {
    return { ok: false, problems: [explain(error)] };
  }
  const name = exportName(edition);
  const own = module[name] ?? module.default;
  if (typeof own !== 'function') {
    const message = `This file exports no template named “${name}”.`;
    return { ok: false, problems: [templateProblem('template/no-export', message, topOf(file))] };
  }
  const template: Template = (props) => {
    const element: unknown = own(props);
    if (isValidElement(element)) return element;
    throw new NoDocument();
  };
  return { ok: true, value: { template, explain }, problems: [] };
}

async function makeLoader(file: string): Promise<Jiti> {
  const [{ createJiti }, react, jsxRuntime, pdf] = await Promise.all([
    import('jiti'),
    import('react'),
    import('react/jsx-runtime'),
    import('../pdf/index.ts'),
  ]);
  return createJiti(file, {
    jsx: { runtime: 'automatic' },
    virtualModules: { react, 'react/jsx-runtime': jsxRuntime, 'plainleaf/pdf': pdf },
    // its folder for all of a machine's users would let one of them put code into another's build
    fsCache: false,
    interopDefault: false,
    sourceMaps: true,
  });
}

/** A file that was loaded earlier may have been changed; one that failed is remembered as empty. */
function forget({ cache }: Jiti, root: string): void {
  for (const path of Object.keys(cache)) if (placeInProject(root, path, 1, 1)) delete cache[path];
}
