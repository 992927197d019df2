import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import type { EmailSettings } from '../../config/index.ts';
import type { DkimKey } from '../../delivery/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import type { Workers } from '../../workers/index.ts';
import type { PreparedBatch } from '../batches/prepare.ts';
import type { Terminal } from '../terminal.ts';
import type { MailChoice } from './choose-mails.ts';
import { mailFor } from './mail-for.ts';

interface Around {
  readonly settings: EmailSettings;
  readonly dkim: DkimKey | undefined;
  readonly terminal: Terminal;
  readonly workers: Workers;
}

/** Writes the first mail as it would be sent, for its owner's eyes. @returns its path; null where nobody is mailed. */
export async function writePreview(
  { mails: [first] }: MailChoice,
  { project, base, batches, requestFor }: PreparedBatch,
  { settings, dkim, terminal, workers }: Around,
): Promise<string | null> {
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
  return relative(base, path);
}
