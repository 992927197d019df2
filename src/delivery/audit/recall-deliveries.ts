import type { ReadDelivery } from './record.ts';
import { type Match, matchVersion, type VersionWish } from './version-wish.ts';

/** What one row of a list got of a version that is looked for, or may have got. */
export interface Recalled {
  readonly batch: string;
  /** HMAC of the row under the batch's own secret. */
  readonly key: string;
  /** Line of the list; absent in records that kept none. */
  readonly row?: number;
  /** ISO 8601 time of the last time. */
  readonly at: string;
  readonly channel: string;
  /** Of a print: how many, and where. */
  readonly copies?: number;
  readonly printer?: string;
  readonly language: string;
  readonly editions: readonly string[];
  /** Empty where the handout had none. */
  readonly version: string;
  /** Whether the file opens with a password only; absent where the record does not say. */
  readonly locked?: boolean;
  /** False where nobody can know whether it arrived. */
  readonly sure: boolean;
  readonly match: Exclude<Match, 'no'>;
}

/** What of a record of deliveries reached somebody, or may have, in a version that is looked for; one for each row of a batch. */
export function recallDeliveries(
  deliveries: readonly ReadDelivery[],
  wish: VersionWish,
): readonly Recalled[] {
  const found = new Map<string, Recalled>();
  for (const delivery of deliveries) {
    const { batch, key, row, at, channel, language, edition, version, outcome, copies, printer } = delivery;
    // refused or put off: nobody has it. What was in doubt once stays so, whatever a later try came to
    if (outcome === 'failed' || outcome === 'deferred') continue;
    const match = matchVersion(version, wish);
    if (match === 'no') continue;
    const id = [batch, key, channel, version].join('\n');
    const before = found.get(id);
    found.set(id, {
      batch,
      key,
      ...(row === undefined ? {} : { row }),
      at,
      channel,
      ...(copies === undefined ? {} : { copies }),
      ...(printer === undefined ? {} : { printer }),
      language,
      editions: [...new Set([...(before?.editions ?? []), edition])],
      version,
      ...(delivery.locked === undefined ? {} : { locked: delivery.locked }),
      sure: before?.sure === true || outcome === 'sent',
      match,
    });
  }
  return [...found.values()];
}
