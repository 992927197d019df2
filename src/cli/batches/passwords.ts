import { join } from 'node:path';
import type { BatchKeys, Recipient } from '../../batch/index.ts';
import { writeAllWhole } from '../../files/index.ts';
import type { Lock } from '../../locking/index.ts';
import { UsageError } from '../usage-error.ts';
import type { PlannedCopy } from './copy-plan.ts';

/** Where passwords come from that no recipient chose. */
export type PasswordSource = Pick<BatchKeys, 'password'>;

/** What a recipient's file opens with: the password of their row, or one that is made, with its hyphens and without. */
export function lockFor({ password, person }: Recipient, keys: PasswordSource): Lock {
  if (password !== undefined) return { password };
  const made = keys.password(person.id);
  return { password: made, also: made.replaceAll('-', '') };
}

/**
 * Writes each password beside its id, for the eyes of its owner: each person is told theirs by telephone, by post or in person.
 * @returns the path
 */
export async function writePasswords(
  folder: string,
  copies: readonly PlannedCopy[],
  keys: PasswordSource,
): Promise<string> {
  const path = join(folder, 'passwords.csv');
  const lines = copies.map(({ recipient }) =>
    [recipient.person.id, quoted(lockFor(recipient, keys).password)].join(','),
  );
  const bytes = new TextEncoder().encode(`${['id,password', ...lines].join('\n')}\n`);
  await writeAllWhole([{ path, bytes, confidential: true }]);
  return path;
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Who writes passwords into the list means them to be used. Throws UsageError. */
export function refuseUnused(copies: readonly PlannedCopy[], encrypt: boolean): void {
  if (encrypt || copies.every(({ recipient }) => recipient.password === undefined)) return;
  throw new UsageError(
    'The list holds passwords, and nothing would be locked with them.',
    'Add --encrypt, or take the column `password` out.',
  );
}
