import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import type { Workers } from '../../src/workers/index.ts';
import type { Contender } from '../contender.ts';
import { REPOSITORY, versionOf } from '../packages.ts';

let workers: Workers | undefined;

export const plainleaf: Contender = {
  id: 'plainleaf',
  does: 'the whole way in a thread with limits, as the command goes it: YAML, checks, HarfBuzz, tags, the finished bytes read back',
  tagged: true,
  checked: true,
  available: async () => versionOf('plainleaf'),
  async render({ project, paper }) {
    const [{ openWorkers }, { openFiles }] = await Promise.all([
      import('../../src/workers/index.ts'),
      import('../../src/files/index.ts'),
    ]);
    workers ??= openWorkers({ ...DEFAULT_LIMITS, timeout: 600 });
    const built = await workers.build(
      {
        slug: 'handout',
        lang: 'en',
        editions: ['handout'],
        papers: [paper],
        strict: false,
        today: '2026-01-01',
      },
      { project: openFiles(project), shipped: openFiles(REPOSITORY) },
    );
    const file = built.ok ? built.value[0] : undefined;
    if (!file) throw new Error(JSON.stringify(built.problems, null, 2));
    return file.bytes;
  },
  close: async () => workers?.close(),
};
