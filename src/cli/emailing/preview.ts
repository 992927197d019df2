import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import { makePassword } from '../../batch/index.ts';
import type { EmailSettings } from '../../config/index.ts';
import { type DkimKey, tooLarge } from '../../delivery/index.ts';
import { handoutFile, writeAllWhole } from '../../files/index.ts';
import type { Note, Problem } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import { lockFor, writePasswords } from '../batches/passwords.ts';
import type { PreparedBatch } from '../batches/prepare.ts';
import type { Terminal } from '../terminal.ts';
import { mailBuilder } from './build-mail.ts';
import type { MailChoice } from './choose-mails.ts';
import { mailFor } from './mail-for.ts';
import { largestMail } from './open-channel.ts';

interface Around {
  readonly settings: EmailSettings;
  readonly dkim: DkimKey | undefined;
  readonly terminal: Terminal;
  readonly workers: Workers;
  readonly encrypt: boolean;
}

/** Paths of a first mail, and of the file with its password where it has one. */
export interface Preview {
  readonly mail: string;
  readonly password?: string;
  readonly notes: readonly Note[];
  /** What would keep it from being sent. */
  readonly problems: readonly Problem[];
}

/** Writes the first mail as it would be sent, for its owner's eyes. @returns null where nobody is mailed. */
export async function writePreview(
  { mails: [first] }: MailChoice,
  prepared: PreparedBatch,
  { settings, dkim, terminal, workers, encrypt }: Around,
): Promise<Preview | null> {
  if (!first) return null;
  const nonce = randomBytes(8).toString('hex');
  const password = makePassword(() => randomBytes(32));
  // not those of a batch: there is none yet
  const keys = { key: () => nonce, password: () => password };
  const lock = encrypt ? () => lockFor(first.recipient, keys) : null;
  const built = await mailBuilder(prepared, workers, lock)(first);
  if (!built.ok) return null;
  const letterhead = { settings, keys, ...(dkim ? { dkim } : {}), date: terminal.now(), locked: encrypt };
  const { bytes } = await mailFor(first, built.value, letterhead);
  const folder = join(prepared.batches, 'preview');
  const path = join(folder, `${first.recipient.person.id}.eml`);
  await writeAllWhole([{ path, bytes, confidential: true }]);
  const largest = largestMail(settings);
  const { problem } = bytes.length > largest ? tooLarge(bytes.length, largest, 'ours') : {};
  const { slug, lang } = first.target;
  const place = { file: handoutFile(slug, lang), line: 1, column: 1 };
  const problems: readonly Problem[] = problem ? [{ ...problem, severity: 'error', place }] : [];
  const told = (file: string): string => relative(prepared.base, file);
  const written = { mail: told(path), notes: built.value.notes, problems };
  return encrypt ? { ...written, password: told(await writePasswords(folder, [first], keys)) } : written;
}
