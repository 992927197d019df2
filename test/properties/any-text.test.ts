import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs, timeFor } from './runs.ts';
import { anyCases } from './sample-handout.ts';
import { type Bench, expectReadable, openBench, SAMPLE_LANGUAGES, tryTogether } from './try-texts.ts';

/** Cases in one handout: most of the time a build takes is the same for one text as for many. */
const TOGETHER = 25;
/** Longest that any one handout of these may take, in milliseconds, on a busy machine. */
const PATIENCE = 30_000;

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});

describe('any text in any place', () => {
  it(
    'is on paper letter by letter, or is refused where it stands',
    async () => {
      let tried = 0;
      let printed = 0;
      let handouts = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...SAMPLE_LANGUAGES), anyCases(TOGETHER), async (lang, cases) => {
          const start = performance.now();
          const result = await tryTogether(bench, lang, cases);
          expect(performance.now() - start).toBeLessThan(PATIENCE);
          printed += result.printed;
          tried += cases.length;
          handouts++;
          if (handouts % 10 === 1) await expectReadable(bench, result);
        }),
        runs(77),
      );
      expect(tried).toBeGreaterThan(100);
      // or this would try nothing
      expect(printed / tried).toBeGreaterThan(0.5);
    },
    timeFor(180_000),
  );
});
