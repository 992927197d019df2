import type { OutcomeName } from './journal/records.ts';

/** What may be done about a key: `go` and it is claimed; else why not. `stopped`: nothing more of the batch may be begun. */
export type Claim = 'go' | 'done' | 'failed' | 'in-doubt' | 'stopped';

/** How an attempt ended, as the ledger keeps it: codes and hashes, nothing about a person. */
export interface Settlement {
  readonly outcome: OutcomeName;
  /** What the channel answered, such as `450`. */
  readonly code?: string;
  /** SHA-256 of what was handed over, hexadecimal. */
  readonly sha256?: string;
}

/**
 * Who got what: decides that nothing is done twice. `claim` before, `settle` after; a claim without a settlement is in
 * doubt for ever, as nobody can tell how far it came.
 */
export interface Ledger {
  /** What `claim` would say; nothing is claimed. */
  look(key: string): Promise<Claim>;
  claim(key: string): Promise<Claim>;
  settle(key: string, settlement: Settlement): Promise<void>;
  close(): Promise<void>;
}
