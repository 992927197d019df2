import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Begun, readKeys, readRecipients } from '../../batch/index.ts';
import { STATUS_FILE } from './status.ts';

/** A row of the list of a batch, by what names it. */
export interface NamedRow {
  readonly id: string;
  /** Line of the list. */
  readonly row: number;
  /** By which the journal knows it. */
  readonly key: string;
  /** Of one for which nothing is to be done: what the status file says of it. */
  readonly left?: { readonly status: string; readonly code: string };
}

/**
 * The rows of a batch. Its journal holds no ids: the status file has them, also in the middle of a batch, and the list,
 * where it is still there and the same.
 * @param known keys of the journal: a file that lacks one of them has been changed, and tells nothing of the rest.
 * @returns `all`: every row is there.
 */
export async function nameRows(
  folder: string,
  { begun, root, known }: { readonly begun?: Begun; readonly root: string; readonly known: Iterable<string> },
): Promise<{ readonly rows: readonly NamedRow[]; readonly all: boolean }> {
  const keys = await readKeys(folder);
  if (!keys) return { rows: [], all: false };
  const found: (readonly NamedRow[])[] = [];
  const wanted = [...known];
  for (const read of [() => rowsOfStatus(folder), () => rowsOfList(root, begun)]) {
    const rows = (await read()).map((row) => ({ ...row, key: keys.key(row.id) }));
    const has = new Set(rows.map(({ key }) => key));
    if (rows.length > 0 && wanted.every((key) => has.has(key))) return { rows, all: true };
    found.push(rows);
  }
  const sure = new Map(found.flat().map((row) => [row.key, row]));
  return { rows: wanted.flatMap((key) => sure.get(key) ?? []), all: false };
}

type Row = Omit<NamedRow, 'key'>;

/** What the status file says of those who were never to get anything. */
const NOT_TO_BE = /^not to be /;

async function rowsOfStatus(folder: string): Promise<readonly Row[]> {
  try {
    const text = await readFile(join(folder, STATUS_FILE), 'utf8');
    const lines = parse(text, { bom: true, from_line: 2, relax_column_count: true }) as string[][];
    return lines.flatMap(([id = '', row, status = '', code = '']): Row[] => {
      if (!/^[1-9]\d*$/.test(row ?? '')) return [];
      return [{ id, row: Number(row), ...(NOT_TO_BE.test(status) ? { left: { status, code } } : {}) }];
    });
  } catch {
    // not there, or no status file any more: the list may help
    return [];
  }
}

async function rowsOfList(root: string, begun: Begun | undefined): Promise<readonly Row[]> {
  if (!begun) return [];
  const bytes = await readFile(resolve(root, begun.recipients)).catch(() => null);
  const read = bytes && readRecipients(bytes, begun.recipients);
  if (!read?.ok) return [];
  // who of the list was to get mail it does not say
  if (read.value.length !== begun.items) return [];
  return read.value.map(({ person, line }) => ({ id: person.id, row: line }));
}
