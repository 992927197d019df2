import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import type { EmailSettings } from '../../config/index.ts';
import { type DkimKey, tooLarge } from '../../delivery/index.ts';
import { handoutFile, writeAllWhole } from '../../files/index.ts';
import type { Problem } from '../../model/index.ts';
import type { Workers } from '../../workers/index.ts';
import type { PreparedBatch } from '../batches/prepare.ts';
import type { Terminal } from '../terminal.ts';
import type { MailChoice } from './choose-mails.ts';
import { mailFor } from './mail-for.ts';
import { largestMail } from './open-channel.ts';

interface Around {
  readonly settings: EmailSettings;
  readonly dkim: DkimKey | undefined;
  readonly terminal: Terminal;
  readonly workers: Workers;
}

export interface Preview {
  readonly path: string;
  /** What would keep it from being sent. */
  readonly problems: readonly Problem[];
}

/** Writes the first mail as it would be sent, for its owner's eyes. Null where nobody is mailed. */
export async function writePreview(
  { mails: [first] }: MailChoice,
  { project, base, batches, requestFor }: PreparedBatch,
  { settings, dkim, terminal, workers }: Around,
): Promise<Preview | null> {
  if (!first) return null;
  const built = await workers.build(requestFor(first), project.shelves);
  const { identity } = built;
  if (!built.ok || !identity) return null;
  const nonce = randomBytes(8).toString('hex');
  const keys = { key: () => nonce, input: () => nonce };
  const letterhead = { settings, keys, ...(dkim ? { dkim } : {}), date: terminal.now() };
  const { bytes } = await mailFor(first, { files: built.value, identity }, letterhead);
  const path = join(batches, 'preview', `${first.recipient.person.id}.eml`);
  await writeAllWhole([{ path, bytes, confidential: true }]);
  const largest = largestMail(settings);
  const { problem } = bytes.length > largest ? tooLarge(bytes.length, largest, 'ours') : {};
  const { slug, lang } = first.target;
  const place = { file: handoutFile(slug, lang), line: 1, column: 1 };
  return { path: relative(base, path), problems: problem ? [{ ...problem, severity: 'error', place }] : [] };
}
