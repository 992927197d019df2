import { openFiles } from '../../src/files/index.ts';
import { inspectHandout } from '../../src/pipeline.ts';
import { REPOSITORY } from '../packages.ts';
import type { Checked, CheckJob } from './messages.ts';

// A process that checks the handouts of one project, one after the other, and says what each took.
process.once('message', async ({ project, handouts, withoutPages }: CheckJob) => {
  const shelves = { project: openFiles(project), shipped: openFiles(REPOSITORY) };
  const each: number[] = [];
  for (let handout = 0; handout < handouts; handout++) {
    const before = cpuTime();
    const { findings } = await inspectHandout(
      {
        slug: `handout-${handout}`,
        lang: 'en',
        editions: ['handout'],
        papers: ['letter'],
        houseClinic: 'riverside',
        strict: false,
        today: '2026-01-01',
        withoutPages,
      },
      shelves,
    );
    // every generated handout names no author
    if (!findings.some(({ code }) => code === 'meta/author')) throw new Error(JSON.stringify(findings));
    each.push(cpuTime() - before);
  }
  process.send?.({ each, whole: cpuTime() } satisfies Checked);
  process.disconnect();
});

/** Of all threads of this process, milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
