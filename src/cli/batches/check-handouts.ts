import type { Shelves } from '../../files/index.ts';
import type { Outcome } from '../../model/index.ts';
import type { BuildRequest } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';
import type { InputContent } from '../keeping/input-contents.ts';
import { openKeptResults } from '../keeping/kept-results.ts';

/** A handout that builds. */
export interface CheckedHandout {
  readonly request: BuildRequest;
  /** Empty where it has none. */
  readonly version: string;
  /** All that it stands on. */
  readonly inputs: readonly InputContent[];
}

interface Tools {
  readonly workers: Pick<Workers, 'build'>;
  readonly shelves: Shelves;
  /** Where it is kept that a handout was fine. */
  readonly cache: string;
  /** Told of each handout that must be built, so that what comes next can begin beside it. */
  onBuild(request: BuildRequest): void;
}

/** Builds each handout as everybody would get it, unless that was done before; or says what is wrong with the first of them. */
export async function checkHandouts(
  requests: readonly BuildRequest[],
  { workers, shelves, cache, onBuild }: Tools,
): Promise<Outcome<readonly CheckedHandout[]>> {
  const { root } = shelves.project;
  const kept = openKeptResults<{ readonly version: string }>({ folder: cache, root, kind: 'fine' });
  const check = async (request: BuildRequest): Promise<Outcome<CheckedHandout>> => {
    const known = await kept.get(request);
    if (known) return fine(request, known);
    const building = workers.build(request, shelves);
    onBuild(request);
    const built = await building;
    if (!built.ok) return built;
    const version = built.identity?.version ?? '';
    return fine(request, await kept.set(request, built.inputs, { version }));
  };
  const checked: CheckedHandout[] = [];
  for (const outcome of await Promise.all(requests.map(check))) {
    if (!outcome.ok) return outcome;
    checked.push(outcome.value);
  }
  return { ok: true, value: checked, problems: [] };
}

type Known = { readonly value: { readonly version: string }; readonly inputs: readonly InputContent[] };

const fine = (request: BuildRequest, { value, inputs }: Known): Outcome<CheckedHandout> => ({
  ok: true,
  value: { request, version: value.version, inputs },
  problems: [],
});
