export { type Attempt, type BatchLook, lookIntoBatch } from './journal/look.ts';
export { type OpenedJournal, openJournal } from './journal/open-journal.ts';
export type { Begun } from './journal/records.ts';
export { type BatchKeys, openKeys, readKeys } from './keys.ts';
export type { Ledger, Settlement } from './ledger.ts';
export { makePassword } from './make-password.ts';
export { readRecipients } from './recipients/read-recipients.ts';
export type { Recipient } from './recipients/recipient.ts';
export { type BatchRun, type ItemReport, type ItemState, runBatch } from './run-batch.ts';
