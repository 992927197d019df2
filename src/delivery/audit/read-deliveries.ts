import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { MachineFailure } from '../../files/index.ts';
import { deliverySchema, type ReadDelivery } from './record.ts';

/** What the record of deliveries holds of one handout, or of all. */
export interface AuditReading {
  /** False where there is no such file: nothing was ever delivered from here. */
  readonly isThere: boolean;
  readonly deliveries: readonly ReadDelivery[];
  /** Slugs of all handouts that it names. */
  readonly handouts: ReadonlySet<string>;
  /** Lines that are no records, from 1: torn while they were written, or changed by somebody. */
  readonly unreadable: readonly number[];
}

/** Reads the deliveries of a handout, or of all, line by line: the record of years is large. Throws MachineFailure. */
export async function readDeliveries(path: string, handout: string | null): Promise<AuditReading> {
  const deliveries: ReadDelivery[] = [];
  const handouts = new Set<string>();
  const unreadable: number[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number++;
      if (line === '') continue;
      const record = parse(line);
      if (!record) unreadable.push(number);
      else {
        handouts.add(record.handout);
        if (handout === null || record.handout === handout) deliveries.push(record);
      }
    }
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { isThere: false, deliveries, handouts, unreadable };
    throw new MachineFailure(
      `The record of deliveries could not be read (${code}).`,
      'Ask who may read out/audit/deliveries.ndjson, or get it back from a copy.',
    );
  }
  return { isThere: true, deliveries, handouts, unreadable };
}

function parse(line: string): ReadDelivery | null {
  try {
    return deliverySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
