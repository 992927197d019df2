import { join } from 'node:path';
import { openFiles } from '../../src/files/index.ts';
import { type BuildRequest, type BuiltFile, buildHandout } from '../../src/pipeline.ts';
import { REPOSITORY } from './shipped.ts';

/** Builds a handout in this process; `root` is the project's folder. Throws what keeps it from being built. */
export async function build(
  root: string,
  request: Partial<BuildRequest> & Pick<BuildRequest, 'slug' | 'lang'>,
): Promise<readonly BuiltFile[]> {
  const shelves = { project: openFiles(root), shipped: openFiles(REPOSITORY) };
  const defaults = {
    editions: ['handout'],
    papers: ['letter', 'a4'],
    strict: false,
    today: '2026-11-24',
  } as const;
  const built = await buildHandout({ ...defaults, ...request }, shelves);
  if (!built.ok) throw new Error(JSON.stringify(built.problems, null, 2));
  return built.value;
}

export const FIXTURES = join(REPOSITORY, 'test/fixtures');
