import type { Shelves } from '../../files/index.ts';
import type { BuildRequest, BuiltHandout } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';

/** Builds that begin before anybody waits for them. */
export interface BegunBuilds extends Pick<Workers, 'build'> {
  begin(request: BuildRequest): void;
}

/** Whoever asks first for what was begun gets that. */
export function openBegunBuilds(workers: Pick<Workers, 'build'>, shelves: Shelves): BegunBuilds {
  const begun = new Map<string, Promise<BuiltHandout>>();
  return {
    begin(request) {
      const built = workers.build(request, shelves);
      // whoever asks for it is told
      built.catch(() => {});
      begun.set(JSON.stringify(request), built);
    },
    async build(request, ...where) {
      const key = begun.size > 0 ? JSON.stringify(request) : '';
      const built = begun.get(key);
      begun.delete(key);
      return built ?? workers.build(request, ...where);
    },
  };
}
