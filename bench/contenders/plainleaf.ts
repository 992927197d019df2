import type { Contender } from '../contender.ts';
import { REPOSITORY, versionOf } from '../packages.ts';

export const plainleaf: Contender = {
  id: 'plainleaf',
  does: 'the whole way: YAML, checks, HarfBuzz, tags, the finished bytes read back',
  tagged: true,
  checked: true,
  available: async () => versionOf('plainleaf'),
  async render({ project }) {
    const [{ buildHandout }, { openFiles }] = await Promise.all([
      import('../../src/pipeline.ts'),
      import('../../src/files/index.ts'),
    ]);
    const built = await buildHandout(
      {
        slug: 'handout',
        lang: 'en',
        editions: ['handout'],
        papers: ['letter'],
        strict: false,
        today: '2026-01-01',
      },
      { project: openFiles(project), shipped: openFiles(REPOSITORY) },
    );
    const file = built.ok ? built.value[0] : undefined;
    if (!file) throw new Error(JSON.stringify(built.problems, null, 2));
    return file.bytes;
  },
};
