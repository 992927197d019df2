import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ALONE } from './alone.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Files that take longest, the longest first: begun as the last, one keeps a core busy while the others have nothing. */
const LONGEST: readonly string[] = [
  'test/conformance.test.ts',
  'test/bench/quick.test.ts',
  'test/cli/limits.test.ts',
  'test/html/mail-browser.test.ts',
  'test/cli/queue-faults.test.ts',
  'test/html/browser.test.ts',
  'test/cli/email-killed.test.ts',
  'test/stamping/same-page.test.ts',
  'test/cli/queue.test.ts',
  'test/editions/poster.test.ts',
  'test/cli/merge-sampled.test.ts',
  'test/pipeline/leaflet.test.ts',
  'test/cli/email-faults.test.ts',
  'test/pdf/page-breaks.test.ts',
];

for (const file of [...LONGEST, ...ALONE])
  if (!existsSync(join(REPOSITORY, file)))
    throw new Error(`${file} is listed in test/tools and is not there.`);

/** Whatever is not here comes last, as 0. */
const ORDER = new Map<string, number>([
  // together: a shared process ends when a test comes that is to be alone
  ...ALONE.map((file) => [file, -1] as const),
  ...LONGEST.map((file, index) => [file, index - LONGEST.length - 1] as const),
]);

/** The order in which files are tested: the longest, those that are alone, then all others as Vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      ORDER.get(moduleId.slice(REPOSITORY.length + 1)) ?? 0;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
