import { join } from 'node:path';
import { type BuildRequest, type BuiltFile, buildHandout, openShelves } from '../../src/index.ts';
import { REPOSITORY } from './shipped.ts';

/** Builds a handout in this process; `root` is the project's folder. Throws what keeps it from being built. */
export async function build(
  root: string,
  request: Partial<BuildRequest> & Pick<BuildRequest, 'slug' | 'lang'>,
): Promise<readonly BuiltFile[]> {
  const defaults = {
    editions: ['handout'],
    papers: ['letter', 'a4'],
    strict: false,
    today: '2026-11-24',
  } as const;
  const built = await buildHandout({ ...defaults, ...request }, openShelves(root));
  if (!built.ok) throw new Error(JSON.stringify(built.problems, null, 2));
  return built.value;
}

export const FIXTURES = join(REPOSITORY, 'test/fixtures');
