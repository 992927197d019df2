import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchRun, ItemState } from '../../batch/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import type { PlannedCopy } from './copy-plan.ts';

/** What a state is called in the status file. */
const WORDS = {
  sent: 'made',
  done: 'made',
  failed: 'failed',
  deferred: 'not made',
  'in-doubt': 'not made',
} as const satisfies Record<ItemState, string>;

/** How many of each. */
export function countCopies({ reports, left }: BatchRun<PlannedCopy>) {
  const made = reports.filter(({ state }) => WORDS[state] === 'made').length;
  const failed = reports.filter(({ state }) => state === 'failed').length;
  return { made, failed, notMade: reports.length - made - failed + left };
}

/** One line for each row of the recipients, by its id: what became of it, and the code of what kept it. */
export function statusFile(copies: readonly PlannedCopy[], { reports }: BatchRun<PlannedCopy>): string {
  const known = new Map(reports.map((report) => [report.item, report]));
  return statusLines(
    copies.map((copy) => {
      const report = known.get(copy);
      const { person, line } = copy.recipient;
      return [person.id, line, report ? WORDS[report.state] : 'not made', report?.code ?? ''];
    }),
  );
}

/** What every kind of batch tells of a row: its id, its line in the list, what became of it, the code of what kept it. */
type StatusRow = readonly [id: string, row: number | string, status: string, code: string];

export const statusLines = (rows: readonly StatusRow[]): string =>
  `${['id,row,status,code', ...rows.map((row) => row.join(','))].join('\n')}\n`;

/** In the folder of a batch. */
export const STATUS_FILE = 'status.csv';

/** Before anything is done, too: whoever looks at a batch that was ended in the middle finds its rows by their ids there. */
export async function beginStatus(folder: string, text: string): Promise<void> {
  if (!existsSync(join(folder, STATUS_FILE))) await writeStatus(folder, text);
}

export async function writeStatus(folder: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await writeAllWhole([{ path: join(folder, STATUS_FILE), bytes, confidential: true }]);
}
