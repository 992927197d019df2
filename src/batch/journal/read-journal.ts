import { type Header, headerSchema, type JournalRecord, recordSchema } from './records.ts';

/** What a journal holds. */
export interface JournalReading {
  readonly header: Header | null;
  readonly records: readonly JournalRecord[];
  /** Bytes up to the end of the last whole line: what follows was being written when its process ended. */
  readonly end: number;
  /** A whole line that is no record, from 1: the file was changed by somebody else. */
  readonly spoilt: number | null;
}

/** Reads a journal; a torn last line is left out. */
export function readJournal(bytes: Uint8Array): JournalReading {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = whole.lastIndexOf(0x0a) + 1;
  const lines = whole.toString('utf8', 0, end).split('\n').slice(0, -1);
  const [first, ...rest] = lines;
  const header = first === undefined ? null : parse(headerSchema, first);
  const records: JournalRecord[] = [];
  for (const [index, line] of rest.entries()) {
    const record = parse(recordSchema, line);
    if (!record) return { header, records, end, spoilt: index + 2 };
    records.push(record);
  }
  return { header, records, end, spoilt: first !== undefined && !header ? 1 : null };
}

function parse<T>(schema: { safeParse(value: unknown): { data?: T | undefined } }, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
