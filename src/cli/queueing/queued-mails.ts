import type { Begun } from '../../batch/index.ts';
import type { EmailSettings } from '../../config/index.ts';
import type { Seal } from '../../queue/index.ts';
import type { StandsOn } from '../batches/prepare.ts';

/** All that workers must know of a batch of mails; sealed, it lies in the queue. */
export interface QueuedMails {
  readonly form: 1;
  readonly begun: Begun;
  /** Of the batch’s keys, hexadecimal. */
  readonly secret: string;
  /** Hash of the program. */
  readonly program: string;
  readonly standsOn: Readonly<Record<string, StandsOn>>;
  /** What plainleaf.yaml says of how a mail looks. */
  readonly look: MailLook;
  /** ISO 8601 time that all mails are dated with. */
  readonly dated: string;
  readonly encrypt: boolean;
}

/** Settings that can be seen in a mail, or change its Message-ID. */
const LOOK = [
  ...(['from', 'from_name', 'reply_to', 'subject', 'file_name', 'unsubscribe', 'dkim'] as const),
] as const satisfies readonly (keyof EmailSettings)[];
export type MailLook = Readonly<Partial<Record<(typeof LOOK)[number], unknown>>>;

export const lookOf = (settings: EmailSettings): MailLook =>
  Object.fromEntries(LOOK.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));

export const sealMails = (mails: QueuedMails, seal: Seal): string =>
  seal.close(JSON.stringify(mails), 'batch');

/** Null where it was sealed with another key, or by a Plainleaf that is too new or too old. */
export function openMails(sealed: string, seal: Seal): QueuedMails | null {
  const text = seal.open(sealed, 'batch');
  const mails = text ? (JSON.parse(text) as Partial<QueuedMails>) : {};
  return mails.form === 1 ? (mails as QueuedMails) : null;
}
