import { createHash, createHmac, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePassword } from './make-password.ts';

const KEY_FILE = 'key';

/**
 * Keys for the ledger of one batch: an HMAC of the recipient under a secret that only the batch's folder holds. Whoever
 * sees a journal cannot try out names or addresses.
 */
export interface BatchKeys {
  /** @param row the id of the recipient's row. */
  key(row: string): string;
  /** What a row's file opens with, the same whenever the batch goes on. @param row the id of the recipient's row. */
  password(row: string): string;
  /** SHA-256 of all that decides what is made, hexadecimal; under the secret, too. */
  input(parts: readonly (string | Uint8Array)[]): string;
}

/** The keys of a batch; its secret is made where the folder has none. */
export async function openKeys(folder: string): Promise<BatchKeys> {
  return keysOf(await secretOf(join(folder, KEY_FILE)));
}

/** The keys of a batch that somebody else began; null where its folder has no secret. */
export async function readKeys(folder: string): Promise<BatchKeys | null> {
  const secret = await readFile(join(folder, KEY_FILE), 'utf8').catch(() => null);
  return secret === null ? null : keysOf(Buffer.from(secret, 'hex'));
}

function keysOf(secret: Uint8Array): BatchKeys {
  const hmac = (purpose: string, digest: string): string =>
    createHmac('sha256', secret).update(`${purpose}\0${digest}`).digest('hex');
  return {
    key: (row) => hmac('row', row).slice(0, 32),
    password: (row) => makePassword((round) => Buffer.from(hmac('password', `${row}\0${round}`), 'hex')),
    input: (parts) => {
      const hash = createHash('sha256');
      // with their lengths: “ab”, “c” is not “a”, “bc”
      for (const part of parts) hash.update(`${Buffer.byteLength(part)}\0`).update(part);
      return hmac('input', hash.digest('hex'));
    },
  };
}

async function secretOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const secret = randomBytes(32);
      await file.writeFile(secret.toString('hex'));
      await file.sync();
      return secret;
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return Buffer.from(await readFile(path, 'utf8'), 'hex');
  }
}
