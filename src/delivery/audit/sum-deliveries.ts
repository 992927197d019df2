import type { ReadDelivery } from './record.ts';

/** What of a delivery is surest. */
export type DeliveryEnd = 'sent' | 'in-doubt' | 'deferred' | 'failed';

/** One text on its one way to somebody, with what became of it, however often it was tried. */
export interface Delivery {
  readonly batch: string;
  /** HMAC of the row, or of the printed file's name, under the batch's own secret. */
  readonly key: string;
  /** Absent for what is nobody's. */
  readonly row?: number;
  readonly channel: string;
  readonly handout: string;
  readonly language: string;
  /** Empty where the handout had none. */
  readonly version: string;
  /** Empty where nobody wrote down what it was. */
  readonly files: readonly { readonly edition: string; readonly sha256?: string }[];
  /** Of a print: how many. */
  readonly copies?: number;
  readonly locked?: boolean;
  readonly end: DeliveryEnd;
  /** ISO 8601 time of the try that decided. */
  readonly at: string;
  /** ISO 8601 time of the last that is known of it. */
  readonly lastAt: string;
}

/** Surest first: what has arrived stays so, and what was in doubt once does, too, whatever a later try came to. */
const ENDS = ['sent', 'in-doubt'] as const satisfies readonly DeliveryEnd[];

/** What became of each delivery, in the order in which they were first tried. */
export function sumDeliveries(records: readonly ReadDelivery[]): readonly Delivery[] {
  const tries = new Map<string, ReadDelivery[]>();
  for (const record of records) {
    const { batch, key, channel, handout, language, version } = record;
    const id = JSON.stringify([batch, key, channel, handout, language, version]);
    const known = tries.get(id);
    if (known) known.push(record);
    else tries.set(id, [record]);
  }
  return [...tries.values()].flatMap((of) => {
    const last = of.at(-1);
    return last ? [sum(of, last)] : [];
  });
}

function sum(tries: readonly ReadDelivery[], last: ReadDelivery): Delivery {
  const outcome = ENDS.find((end) => tries.some((one) => one.outcome === end)) ?? last.outcome;
  const that = tries.filter((one) => one.outcome === outcome);
  const { batch, key, row, channel, handout, language, version, copies, locked, at } = that.at(-1) ?? last;
  const files = new Map(
    that.map(({ edition, sha256 }) => [
      `${edition}\n${sha256}`,
      { edition, ...(sha256 === undefined ? {} : { sha256 }) },
    ]),
  );
  return {
    ...{ batch, key, channel, handout, language, version, at },
    ...(row === undefined ? {} : { row }),
    ...(copies === undefined ? {} : { copies }),
    ...(locked === undefined ? {} : { locked }),
    files: [...files.values()],
    // what a newer Plainleaf calls otherwise nobody here can be sure of
    end: outcome === 'sent' || outcome === 'failed' || outcome === 'deferred' ? outcome : 'in-doubt',
    lastAt: last.at,
  };
}
