import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The folder of the one batch of a project that was begun, if its journal has a line. */
export function begunBatch(root: string): string | undefined {
  const batches = join(root, 'out/batches');
  if (!existsSync(batches)) return undefined;
  const begun = readdirSync(batches).filter((name) => {
    const journal = join(batches, name, 'journal.ndjson');
    return existsSync(journal) && readFileSync(journal, 'utf8').includes('\n');
  });
  expect(begun.length).toBeLessThanOrEqual(1);
  return begun[0];
}
