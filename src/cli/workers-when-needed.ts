import type { Limits } from '../model/index.ts';
import type { Workers } from '../workers/index.ts';

/** Workers whose first thread starts with the first thing to build: a batch may find all of it done before. */
export function workersWhenNeeded(open: () => Promise<Workers>): Workers {
  let opened: Promise<Workers> | null = null;
  let limits: Limits | null = null;
  const workers = async (): Promise<Workers> => {
    opened ??= open();
    const ready = await opened;
    if (limits) ready.limit(limits);
    limits = null;
    return ready;
  };
  return {
    limit(next) {
      limits = next;
    },
    build: async (request, shelves) => (await workers()).build(request, shelves),
    inspect: async (request, shelves) => (await workers()).inspect(request, shelves),
    close: async () => (await opened)?.close(),
  };
}
